package twelvekeys.soak;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A file on its way into a server: sent, started, followed to its end, and accounted for.
final class ImportRun {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOOKS = 2_400;
    private static final int PAGE = 500;

    private final ImportFile file;
    private final String token;

    ImportRun(ImportFile file, Space space) {
        this.file = file;
        this.token = space.a();
    }

    /// Sends and starts the file as far as the server answers.
    void send(Rest rest) {
        try {
            Answer sent = upload(rest);
            if (sent.isOk()) {
                start(rest, id(sent));
            }
        } catch (IOException e) {
            // It is sent again once the server is back.
        }
    }

    /// Sends and starts it again under the same key, and waits until it is done.
    ///
    /// @throws SoakFailed if it does not end
    void finish(Rest rest) {
        String id = id(Retry.until(() -> upload(rest)));
        JsonNode started = Retry.until(() -> start(rest, id)).ok();
        String state = started.path("state").asString();
        for (int look = 0; look < LOOKS && state.matches("reading|applying"); look++) {
            Pause.of(BETWEEN_LOOKS);
            state = progress(rest, id).path("state").asString();
        }
    }

    private Answer upload(Rest rest) throws IOException {
        return rest.upload(token, file.key(), file.key() + ".csv", file.content());
    }

    private Answer start(Rest rest, String id) throws IOException {
        return rest.put(token, "/api/v1/imports/" + id + "/columns", ImportFile.COLUMNS);
    }

    private static String id(Answer sent) {
        return sent.ok().at("/file/id").asString();
    }

    private JsonNode progress(Rest rest, String id) {
        return Retry.until(() -> rest.get(token, "/api/v1/imports/" + id)).ok();
    }

    /// Accounts for each row, and for each entry that came of them.
    Judgement judge(Stage stage) {
        String id = id(Retry.until(() -> upload(stage.rest())));
        JsonNode end = progress(stage.rest(), id);
        List<String> wrong = new ArrayList<>();
        if (!end.path("state").asString().equals("done")) {
            wrong.add("an import ended as " + end);
        }
        expect(wrong, "rows read", file.rows(), end.path("rowsRead").asInt());
        expect(
                wrong,
                "rows accepted",
                file.rows() - file.refused(),
                end.at("/counts/accepted").asInt());
        expect(wrong, "rows refused", file.refused(), end.at("/counts/refused").asInt());
        expect(wrong, "rows with one fate", file.rows(), rowsWithOneFate(stage.rest(), id));
        expect(wrong, "entries", file.entries(), entries(stage));
        return new Judgement(0, 0, wrong, true);
    }

    private static void expect(List<String> wrong, String what, int expected, int found) {
        if (expected != found) {
            wrong.add(
                    "of an import there should be %d %s, and are %d"
                            .formatted(expected, what, found));
        }
    }

    /// How many lines of the file are listed, −1 if one is listed twice.
    private int rowsWithOneFate(Rest rest, String id) {
        BitSet lines = new BitSet();
        long after = 0;
        while (after >= 0) {
            String page = "/api/v1/imports/%s/rows?size=%d&after=%d".formatted(id, PAGE, after);
            JsonNode answer = Retry.until(() -> rest.get(token, page)).ok();
            for (JsonNode row : answer.path("rows")) {
                int line = row.path("line").asInt();
                if (lines.get(line)) {
                    return -1;
                }
                lines.set(line);
            }
            after = answer.path("next").isNull() ? -1 : answer.path("next").asLong();
        }
        return lines.cardinality();
    }

    private int entries(Stage stage) {
        try (Connection superuser = stage.superuser();
                PreparedStatement query =
                        superuser.prepareStatement(
                                """
                                select count(*) from entry
                                join partnership p on p.id = entry.partnership_id
                                where p.b_name like ?
                                """)) {
            query.setString(1, file.key() + "%");
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new SoakFailed("The entries cannot be counted: " + e.getMessage(), e);
        }
    }

    /// The partnerships that came of it.
    List<UUID> partnerships(Stage stage) {
        List<UUID> partnerships = new ArrayList<>();
        try (Connection superuser = stage.superuser();
                PreparedStatement query =
                        superuser.prepareStatement(
                                "select id from partnership where b_name like ?")) {
            query.setString(1, file.key() + "%");
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    partnerships.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new SoakFailed("The partnerships cannot be read: " + e.getMessage(), e);
        }
        return partnerships;
    }
}
