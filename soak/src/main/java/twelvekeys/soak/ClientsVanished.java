package twelvekeys.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Clients send a request and are gone before its answer; later they send it again under the same
/// key.
final class ClientsVanished implements Fault {

    private static final int CLIENTS = 40;

    @Override
    public String title() {
        return "clients gone before the answer";
    }

    @Override
    public Aftermath cycle(Stage stage, SplittableRandom random) {
        Chapter chapter = stage.chapter();
        List<Write> writes = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Write write = Write.of(chapter.space(), i);
            writes.add(write);
            chapter.sending(write);
            sendAndVanish(stage.rest().port(), write, random.nextInt(25));
        }
        List<String> wrong = new ArrayList<>();
        for (Write write : writes) {
            Answer first = Retry.send(stage.rest(), write);
            chapter.answered(write, first);
            Answer second = Retry.send(stage.rest(), write);
            if (!second.header("Location").equals(first.header("Location"))) {
                wrong.add("the same request had two answers: " + first + " and " + second);
            }
        }
        return Aftermath.of(wrong);
    }

    private static void sendAndVanish(int port, Write write, int after) {
        byte[] body = write.body().getBytes(StandardCharsets.UTF_8);
        String head =
                """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """
                        .formatted(write.path(), port, write.token(), write.key(), body.length);
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoLinger(true, 0); // gone with a reset, not with a goodbye
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            Pause.of(Duration.ofMillis(after));
        } catch (IOException e) {
            // Gone all the same.
        }
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.DOUBLED_EFFECT);
    }
}
