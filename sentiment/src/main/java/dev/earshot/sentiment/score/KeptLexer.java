package dev.earshot.sentiment.score;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;

/**
 * CoreNLP's tokenizer, one kept by each thread. Making one takes 50 kB and a fifth of the time that
 * judging a message takes, and CoreNLP has no way to give it another text; but the lexer inside it,
 * which JFlex wrote, can begin anew, and is reached into for that.
 */
final class KeptLexer {

  static final String OPTIONS =
      "invertible=false,ptb3Escaping=false,untokenizable=noneKeep,splitHyphenated=true";

  private static final Field LEXER = lexer();
  private static final Method RESET = method("yyreset", Reader.class);
  private static final Method STATE = method("yystate");
  private static final Method BEGIN = method("yybegin", int.class);

  private static final ThreadLocal<KeptLexer> KEPT = ThreadLocal.withInitial(KeptLexer::new);

  private final PTBTokenizer<CoreLabel> tokenizer =
      new PTBTokenizer<>(new StringReader(""), new CoreLabelTokenFactory(), OPTIONS);

  private final Object lexer;

  /** That of the beginning of a text, which depends on the options. */
  private final Object state;

  private KeptLexer() {
    try {
      lexer = LEXER.get(tokenizer);
      state = STATE.invoke(lexer);
    } catch (ReflectiveOperationException e) {
      throw changed(e);
    }
  }

  /** The spans of a text. */
  static List<CoreLabel> cut(String text) {
    try {
      return KEPT.get().read(text);
    } catch (RuntimeException | Error e) {
      KEPT.remove(); // it may have stopped in the midst of a text
      throw e;
    }
  }

  private List<CoreLabel> read(String text) {
    try {
      RESET.invoke(lexer, new StringReader(text));
      BEGIN.invoke(lexer, state);
    } catch (ReflectiveOperationException e) {
      throw changed(e);
    }
    return tokenizer.tokenize();
  }

  private static Field lexer() {
    try {
      Field field = PTBTokenizer.class.getDeclaredField("lexer");
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException e) {
      throw changed(e);
    }
  }

  private static Method method(String name, Class<?>... arguments) {
    try {
      Method method = LEXER.getType().getMethod(name, arguments);
      method.setAccessible(true);
      return method;
    } catch (ReflectiveOperationException e) {
      throw changed(e);
    }
  }

  private static IllegalStateException changed(ReflectiveOperationException e) {
    return new IllegalStateException(
        "CoreNLP's PTBTokenizer is another than Earshot's: use the version that its pom.xml names",
        e);
  }
}
