package dev.earshot.listener.collect;

/** An order of the source to forget something. */
public sealed interface Deletion {

  String source();

  /** One post is gone. */
  record OfPost(String source, String nativeId) implements Deletion {}

  /** An account was closed or taken down: all its posts are gone. */
  record OfAuthor(String source, String authorId) implements Deletion {}
}
