package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

/// An installation that takes files of at most 1 MB, and at first has no name.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "twelvekeys.intake.max-bytes=1MB")
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UploadLimitTest extends OverHttp {

    @Test
    @Order(1)
    void anInstallationIsNamedOnceAndSaysSoUntilItIs() {
        JsonNode before = ok(get("/api/organisations"));
        assertThat(before.path("actingFor").isNull()).isTrue();
        assertThat(before.path("choices").isEmpty()).isTrue();
        assertThat(problem(get("/api/portfolio"), 409).path("detail").asString())
                .contains("/api/home");
        problem(upload("a.csv", "a,b\n1,2\n"), 409);
        problem(put("/api/home", "{}"), 400);
        problem(put("/api/home", "{\"name\": \" \\u0000 \"}"), 400);
        problem(put("/api/home", "{\"name\": \"" + "x".repeat(401) + "\"}"), 400);
        assertThat(put("/api/home", "{\"name\": \"北極 Ren\"}").statusCode()).isEqualTo(201);
        problem(put("/api/home", "{\"name\": \"北極 Ren\"}"), 409);
        JsonNode after = ok(get("/api/organisations"));
        assertThat(after.at("/actingFor/name").asString()).isEqualTo("北極 Ren");
        assertThat(after.path("demonstration").asBoolean()).isFalse();
        assertThat(ok(get("/api/portfolio")).path("rows").isEmpty()).isTrue();
    }

    @Test
    @Order(2)
    void aFileThatIsALittleTooLargeIsRefusedWithTheLimit() {
        String detail =
                problem(upload("/api/imports", "big.csv", new byte[1024 * 1024 + 1]), 413)
                        .path("detail")
                        .asString();
        assertThat(detail).contains("1 MB").contains("twelvekeys.intake.max-bytes");
    }

    @Test
    @Order(2)
    void aFileThatIsMuchTooLargeStillGetsItsAnswer() {
        problem(upload("/api/imports", "huge.csv", new byte[40 * 1024 * 1024]), 413);
    }

    @Test
    @Order(2)
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
    @Order(2)
    void aRequestThatSaysItIsHugeIsRefusedBeforeItIsSent() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    """
                    POST /api/imports HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: 99999999999\r
                    Connection: close\r
                    \r
                    """
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }
}
