package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import twelvekeys.storage.TestDatabase;

/// An installation that takes files of at most 1 MB.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "twelvekeys.intake.max-bytes=1MB")
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class UploadLimitTest extends OverHttp {

    @Test
    void aFileThatIsALittleTooLargeIsRefusedWithTheLimit() {
        String detail =
                problem(upload("/api/v1/imports", "big.csv", new byte[1024 * 1024 + 1]), 413)
                        .path("detail")
                        .asString();
        assertThat(detail).contains("1 MB").contains("twelvekeys.intake.max-bytes");
    }

    @Test
    void aFileThatIsMuchTooLargeStillGetsItsAnswer() {
        problem(upload("/api/v1/imports", "huge.csv", new byte[40 * 1024 * 1024]), 413);
    }

    @Test
    void aFileOfJustTheLimitIsTaken() {
        String head = "Vendor,Due,What\nAcme,2026-01-01,";
        String file = head + "x".repeat(30_000);
        String row = "\nAcme,2026-01-02," + "y".repeat(1_000);
        StringBuilder whole = new StringBuilder(file);
        while (whole.length() + row.length() < 1024 * 1024) {
            whole.append(row);
        }
        whole.append("\n".repeat(1024 * 1024 - whole.length()));
        assertThat(upload("full.csv", whole.toString()).statusCode()).isEqualTo(201);
    }

    @Test
    void aRequestThatSaysItIsHugeIsRefusedBeforeItIsSent() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    """
                    POST /api/v1/imports HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Authorization: Bearer %s\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: 99999999999\r
                    Connection: close\r
                    \r
                    """
                            .formatted(token)
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }
}
