package twelvekeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads answers as text, and a zip as the text of all that is in it: whoever looks for a word in
/// it would not find it compressed.
public final class Unzipped {

    private Unzipped() {}

    /// The handler of an answer's body.
    public static BodyHandler<String> body() {
        return answer ->
                answer.headers().firstValue("Content-Type").orElse("").startsWith("application/zip")
                        ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), Unzipped::text)
                        : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static String text(byte[] zip) {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry member = in.getNextEntry(); member != null; member = in.getNextEntry()) {
                all.append(member.getName()).append('\n');
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
