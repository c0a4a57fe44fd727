package dev.earshot.dashboard.incident.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that knows nobody whose address begins with "gone"; GreenMail knows everybody. */
final class PickyMailServer implements AutoCloseable {

  private final ServerSocket socket;
  private final List<String> recipients = new CopyOnWriteArrayList<>();

  PickyMailServer() throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Everybody who got a mail. */
  List<String> recipients() {
    return recipients;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        speak(client);
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void speak(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print("220 picky\r\n");
    out.flush();
    List<String> known = new CopyOnWriteArrayList<>();
    boolean inMail = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!inMail || line.equals(".")) {
        out.print(answer(line, known) + "\r\n");
        out.flush();
        inMail = line.equals("DATA");
      }
    }
  }

  private String answer(String line, List<String> known) {
    if (line.startsWith("RCPT TO:<gone")) {
      return "550 5.1.1 no such user";
    }
    if (line.startsWith("RCPT TO:")) {
      known.add(line.substring("RCPT TO:".length()));
    } else if (line.equals("RSET")) {
      known.clear();
    } else if (line.equals(".")) {
      recipients.addAll(known);
    }
    return line.equals("DATA") ? "354 go on" : "250 ok";
  }
}
