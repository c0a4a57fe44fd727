/**
 * The pages: takes a link, gives HTML, JSON or CSV. Everything a page shows is in its link: topic,
 * period, filters, selection. Presenters ask the stores and make view records that are tested
 * without a browser; controllers only read the link and name the template; every number on a page
 * is counted by the store and opens the messages it was counted from. Templates show text as text:
 * nothing a stranger wrote ever becomes markup. Never collects, scores or detects by itself.
 */
@NullMarked
package dev.earshot.dashboard.web;

import org.jspecify.annotations.NullMarked;
