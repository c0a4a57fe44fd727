package dev.earshot.sentiment.score;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Turns a text into {@link #SIZE} numbers that stand for its mood: the first and the mean vector of
 * an encoder under ONNX Runtime (8-bit weights, one thread), made from the first layers of BAAI's
 * bge-small-en-v1.5 by {@code sentiment/encoder/finetune.py}. Milliseconds a message.
 */
public final class SentenceEncoder {

  /** Two vectors of 384. */
  public static final int SIZE = 768;

  private static final String LANGUAGE = "en";
  private static final int MOST_TOKENS = 128;

  /** Bytes. */
  private static final long START_STACK = 64 << 20;

  private static final String MODEL = "encoder.onnx";
  private static final String TOKENIZER = "encoder-tokenizer.json";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final int fingerprint;

  private SentenceEncoder(
      OrtEnvironment environment,
      OrtSession session,
      HuggingFaceTokenizer tokenizer,
      int fingerprint) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
    this.fingerprint = fingerprint;
  }

  /**
   * The encoder that comes with Earshot; takes about 100 MB outside the heap.
   *
   * @throws ModelException when the installation is damaged
   */
  public static SentenceEncoder shipped() {
    try (InputStream model = SentenceEncoder.class.getResourceAsStream(MODEL);
        InputStream tokens = SentenceEncoder.class.getResourceAsStream(TOKENIZER)) {
      if (model == null || tokens == null) {
        throw new ModelException(
            "The encoder %s or %s is missing from Earshot's jar: install it again."
                .formatted(MODEL, TOKENIZER));
      }
      byte[] graph = model.readAllBytes();
      OrtEnvironment environment = environment();
      OrtSession session = environment.createSession(graph, options());
      Map<String, String> settings =
          Map.of(
              "truncation", "true", "maxLength", String.valueOf(MOST_TOKENS), "padding", "false");
      return new SentenceEncoder(
          environment,
          session,
          HuggingFaceTokenizer.newInstance(tokens, settings),
          Arrays.hashCode(graph));
    } catch (IOException | OrtException e) {
      throw new ModelException("The encoder %s cannot be loaded: %s".formatted(MODEL, e), e);
    }
  }

  /**
   * The runtime reads the command line of the process when it starts, on the stack: one of some
   * kilobytes, such as an import of many files, ends the process where the stack is of usual size.
   */
  private static OrtEnvironment environment() {
    FutureTask<OrtEnvironment> start = new FutureTask<>(OrtEnvironment::getEnvironment);
    Thread thread = new Thread(null, start, "encoder-start", START_STACK);
    thread.start();
    try {
      return start.get();
    } catch (ExecutionException e) {
      throw new ModelException("The encoder's runtime cannot be started: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException("The start of the encoder's runtime was interrupted", e);
    }
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  /** Whether a language, as a primary BCP 47 tag, is one that the encoder was made for. */
  public static boolean knows(String language) {
    return language.equals(LANGUAGE);
  }

  /** A text as the encoder gets it: emoji and emoticons as words, hashtags apart, one line. */
  public static String reads(String text) {
    return EncoderText.of(text);
  }

  /** Another encoder, whose numbers mean something else, has another one. */
  public int fingerprint() {
    return fingerprint;
  }

  /** Safe from many threads. */
  public float[] encode(String text) {
    Encoding tokens = tokenizer.encode(reads(text), true, false);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {tokens.getIds()});
        OrtSession.Result result = session.run(Map.of("input_ids", input))) {
      return ((float[][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on a text it should take", e);
    }
  }
}
