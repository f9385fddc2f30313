package twelvekeys.soak;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/// Harm done by hand, and whether the judge sees it.
final class Harm {

    private static final int ENTRIES = 5;
    private static final int ROWS = 60;

    private Harm() {}

    static boolean removedEntryIsNoticed(Stage stage) {
        Chapter chapter = Control.written(stage, ENTRIES);
        UUID partnership = chapter.space().partnership();
        boolean fine = stage.judge().judge(chapter, List.of()).holds();
        try (Connection superuser = stage.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    """
                    create temporary table kept as select * from entry
                    where partnership_id = '%s' order by seq desc limit 1
                    """
                            .formatted(partnership));
            statement.execute(
                    """
                    delete from entry using kept
                    where entry.partnership_id = kept.partnership_id and entry.seq = kept.seq
                    """);
            Judgement harmed = stage.judge().judge(chapter, List.of());
            statement.execute("insert into entry select * from kept");
            stage.workbench().rebuild(partnership); // the judge made the readings without it
            return fine && harmed.lost() == 1 && !harmed.wrong().isEmpty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static boolean doubledEffectIsNoticed(Stage stage) {
        Chapter chapter = Control.written(stage, ENTRIES);
        Write write = Write.of(chapter.space(), 0);
        Write again =
                new Write(
                        write.space(),
                        write.token(),
                        write.key() + "-again",
                        write.what(),
                        write.body());
        chapter.sending(write);
        chapter.answered(write, Retry.send(stage.rest(), write));
        boolean fine = stage.judge().judge(chapter, List.of()).holds();
        chapter.answered(again, Retry.send(stage.rest(), again));
        return fine && stage.judge().judge(chapter, List.of()).doubled() == 1;
    }

    static boolean alteredReadingIsNoticed(Stage stage) {
        Chapter chapter = Control.written(stage, ENTRIES);
        boolean fine = stage.judge().judge(chapter, List.of()).holds();
        execute(
                stage,
                """
                update promise set due = due + 1 where partnership_id = '%s' and number = 1
                """
                        .formatted(chapter.space().partnership()));
        boolean noticed = !stage.judge().judge(chapter, List.of()).readingsEqual();
        boolean mended = stage.judge().judge(chapter, List.of()).holds();
        return fine && noticed && mended;
    }

    static boolean forgottenRowIsNoticed(Stage stage) {
        ImportFile file = ImportFile.of(ROWS);
        ImportRun run = new ImportRun(file, stage.chapter().space());
        run.finish(stage.rest());
        boolean fine = run.judge(stage).holds();
        execute(
                stage,
                """
                delete from import_row where line = 7 and import_id in
                    (select id from import where file_name = '%s.csv')
                """
                        .formatted(file.key()));
        return fine && !run.judge(stage).holds();
    }

    static void execute(Stage stage, String sql) {
        try (Connection superuser = stage.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static SoakFailed failed(SQLException e) {
        return new SoakFailed("Harm could not be done: " + e.getMessage(), e);
    }
}
