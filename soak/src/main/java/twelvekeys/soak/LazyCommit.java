package twelvekeys.soak;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import twelvekeys.storage.Installation;

/// The control of killing: connections that do not await their commits. The server would not start
/// with such a database, so they are made so under a server that runs, and mended while it is dead.
final class LazyCommit {

    private static final int TRIES = 5;
    private static final int ENTRIES = 60;

    private LazyCommit() {}

    /// Whether acknowledged entries are lost then, and the judge says so.
    static boolean isNoticed(Stage stage) {
        for (int i = 0; i < TRIES; i++) {
            if (lost(stage) > 0) {
                return true;
            }
        }
        return false;
    }

    private static long lost(Stage stage) {
        Chapter chapter = Control.written(stage, 1);
        Harm.execute(stage, "alter role twelvekeys_app set synchronous_commit = off");
        Harm.execute(
                stage,
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where usename = 'twelvekeys_app'
                """);
        awake(stage, chapter);
        try (Load load = Load.on(chapter, 4, List.of(stage.rest()))) {
            load.await(ENTRIES);
            stage.server().killWithDatabase();
        }
        mend(stage);
        stage.start();
        return stage.judge().judge(chapter, List.of()).lost();
    }

    /// One more entry, when the server has noticed that its connections are gone.
    private static void awake(Stage stage, Chapter chapter) {
        Write write = Write.of(chapter.space(), 1);
        chapter.sending(write);
        chapter.answered(write, Retry.send(stage.rest(), write));
    }

    private static void mend(Stage stage) {
        try (Installation installation = stage.installation();
                Connection superuser = installation.connect();
                Statement statement = superuser.createStatement()) {
            statement.execute("alter role twelvekeys_app reset synchronous_commit");
        } catch (SQLException e) {
            throw new SoakFailed("The role could not be mended: " + e.getMessage(), e);
        }
    }
}
