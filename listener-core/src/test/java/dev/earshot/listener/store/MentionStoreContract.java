package dev.earshot.listener.store;

/**
 * What every {@link MentionStore} does. A backend's test implements {@link #open()} and gets all
 * tests.
 */
public interface MentionStoreContract
    extends SavingContract,
        AwkwardTextContract,
        FilterContract,
        TextSearchContract,
        HighlightContract,
        PagingContract,
        SeriesContract,
        CountingContract,
        DeletionContract,
        CorrectionContract,
        LifecycleContract,
        ModelContract {}
