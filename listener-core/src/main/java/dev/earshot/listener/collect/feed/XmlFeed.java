package dev.earshot.listener.collect.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.earshot.listener.collect.Clean;
import dev.earshot.listener.mention.Author;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom of all versions by ROME. */
final class XmlFeed {

  /** XML has no way to write these, but feeds hold them, and one would cost the whole feed. */
  private static final Pattern NO_XML =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private static final Pattern PAGE = Pattern.compile("(?is)\\s*(<!doctype html|<html).*");
  private static final Pattern DOCTYPE = Pattern.compile("(?is).{0,4096}?<!doctype.*");

  /** RSS writes authors as {@code mail@example.org (Name)}. */
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

  private static final String THREADING = "http://purl.org/syndication/thread/1.0";

  private XmlFeed() {}

  static ParsedFeed parse(byte[] body, String contentType) throws FeedException {
    String xml = decode(body, contentType);
    if (PAGE.matcher(xml).matches()) {
      throw new FeedException("is a web page: give the address of its feed");
    }
    try {
      // Not validating, with the names of months in English.
      SyndFeed feed = new SyndFeedInput(false, Locale.US).build(new StringReader(xml));
      boolean atom = feed.getFeedType() != null && feed.getFeedType().startsWith("atom");
      return new ParsedFeed(
          feed.getEntries().stream().map(entry -> entry(feed, entry, atom)).toList(), List.of());
    } catch (com.rometools.rome.io.FeedException | RuntimeException | StackOverflowError e) {
      // ROME meets odd feeds with all kinds of exceptions, and with deep ones by recursion.
      throw new FeedException(
          DOCTYPE.matcher(xml).matches()
              ? "has a DOCTYPE, which is refused because it can hide an attack"
              : "is neither RSS nor Atom, or is broken",
          e);
    }
  }

  /** As declared by the server, the byte order mark or the XML itself, else UTF-8. */
  private static String decode(byte[] body, String contentType) throws FeedException {
    // Without a charset ROME would take text/xml for ASCII, as RFC 3023 once said.
    boolean declared = contentType.toLowerCase(Locale.ROOT).contains("charset=");
    try (XmlReader reader =
        declared
            ? new XmlReader(new ByteArrayInputStream(body), contentType, true, "UTF-8")
            : new XmlReader(new ByteArrayInputStream(body), true, "UTF-8")) {
      return NO_XML.matcher(reader.readAllAsString()).replaceAll("\uFFFD");
    } catch (IOException | IllegalArgumentException e) {
      throw new FeedException("is in an encoding that cannot be read", e);
    }
  }

  private static Entry entry(SyndFeed feed, SyndEntry entry, boolean atom) {
    return new Entry(
        text(entry.getUri()),
        text(entry.getLink()),
        title(entry, atom),
        body(entry, atom),
        author(entry).or(() -> author(feed)).orElse(Author.UNKNOWN),
        Clean.language(text(feed.getLanguage())),
        time(entry),
        replyTo(entry));
  }

  private static String title(SyndEntry entry, boolean atom) {
    SyndContent title = entry.getTitleEx();
    if (title != null && atom && isPlain(title)) {
      return Clean.text(text(title.getValue())).replace('\n', ' ');
    }
    return Markup.line(text(entry.getTitle()));
  }

  private static String body(SyndEntry entry, boolean atom) {
    SyndContent content =
        entry.getContents().stream()
            .filter(each -> !text(each.getValue()).isEmpty())
            .findFirst()
            .orElse(entry.getDescription());
    if (content == null) {
      return "";
    }
    String value = text(content.getValue());
    return atom && isPlain(content) ? Clean.text(value) : Markup.text(value);
  }

  private static boolean isPlain(SyndContent content) {
    String type = content.getType();
    return type == null || type.equals("text") || type.equals("text/plain");
  }

  private static Optional<Author> author(SyndEntry entry) {
    return author(entry.getAuthors(), entry.getAuthor());
  }

  private static Optional<Author> author(SyndFeed feed) {
    return author(feed.getAuthors(), feed.getAuthor());
  }

  private static Optional<Author> author(
      @Nullable List<SyndPerson> people, @Nullable String written) {
    if (people != null && !people.isEmpty() && !text(people.getFirst().getName()).isEmpty()) {
      SyndPerson person = people.getFirst();
      String name = name(text(person.getName()));
      String uri = text(person.getUri());
      return Optional.of(new Author(uri.isEmpty() ? name : uri, "", name, null));
    }
    String name = name(text(written));
    return name.isEmpty() ? Optional.empty() : Optional.of(new Author(name, "", name, null));
  }

  private static String name(String written) {
    Matcher mail = MAIL_AND_NAME.matcher(written);
    return Markup.line(mail.matches() ? mail.group(1) : written);
  }

  private static @Nullable Instant time(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return date == null ? null : date.toInstant();
  }

  private static String replyTo(SyndEntry entry) {
    return entry.getForeignMarkup().stream()
        .filter(element ->
            element.getName().equals("in-reply-to") && element.getNamespaceURI().equals(THREADING))
        .map(element -> text(element.getAttributeValue("ref")))
        .findFirst()
        .orElse("");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
