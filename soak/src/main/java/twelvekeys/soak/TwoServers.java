package twelvekeys.soak;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import twelvekeys.storage.Installation;

/// Two server processes work on one database, to which both connect as to one that others run. One
/// of them is killed and comes back while the other imports a file.
final class TwoServers implements Fault {

    private static final int REQUESTS = 5;
    private static final int ENTRIES = 40;
    private static final int ROWS = 1_500;

    @Override
    public String title() {
        return "two servers on one database";
    }

    @Override
    public Aftermath cycle(Stage stage, SplittableRandom random) {
        Chapter chapter = stage.chapter();
        stage.server().stop();
        try (Installation database = stage.installation();
                Connection superuser = database.connect()) {
            return onBoth(stage, chapter, superuser.getMetaData().getURL(), random);
        } catch (SQLException e) {
            throw new SoakFailed("The database cannot be reached: " + e.getMessage(), e);
        } finally {
            stage.start();
        }
    }

    private static Aftermath onBoth(
            Stage stage, Chapter chapter, String url, SplittableRandom random) {
        List<String> one = settings(stage, url, "one");
        List<String> two = settings(stage, url, "two");
        ServerProcess first = stage.another("one", one);
        ServerProcess second = stage.another("two", two);
        try (Workbench bench =
                Workbench.open(stage.data(), url, stage.folder().resolve("workbench-of-two"))) {
            ServerProcess again = killedDuringAnImport(stage, chapter, first, second, two, bench);
            try {
                return together(stage, chapter, bench, List.of(first.rest(), again.rest()), random);
            } finally {
                again.killAlone();
            }
        } finally {
            first.killAlone();
            second.killAlone();
        }
    }

    private static List<String> settings(Stage stage, String url, String name) {
        return new ArrayList<>(Workbench.database(stage.data(), url, stage.folder().resolve(name)));
    }

    /// The second server starts anew while the first imports: it must not take the work twice.
    private static ServerProcess killedDuringAnImport(
            Stage stage,
            Chapter chapter,
            ServerProcess first,
            ServerProcess second,
            List<String> settings,
            Workbench bench) {
        ImportRun run = new ImportRun(ImportFile.of(ROWS), chapter.space());
        second.killAlone();
        run.send(first.rest());
        ServerProcess again = stage.another("two", settings);
        run.finish(first.rest());
        Judgement found = stage.through(first.rest(), bench, () -> run.judge(stage));
        if (!found.holds()) {
            again.killAlone();
            throw new SoakFailed("An import beside a second server: " + found.wrong());
        }
        return again;
    }

    private static Aftermath together(
            Stage stage,
            Chapter chapter,
            Workbench bench,
            List<Rest> servers,
            SplittableRandom random) {
        List<String> wrong = new ArrayList<>();
        try (Load load = Load.on(chapter, 6, servers)) {
            for (int i = 0; i < REQUESTS; i++) {
                Write write = Write.of(chapter.space(), random.nextInt(100));
                wrong.addAll(RequestsRepeated.manyTimes(chapter, write, servers));
            }
            load.await(ENTRIES);
        }
        chapter.repeatUnanswered(servers.getFirst());
        wrong.addAll(differences(chapter.space(), servers));
        Judgement judged =
                stage.through(
                        servers.getLast(), bench, () -> stage.judge().judge(chapter, List.of()));
        return new Aftermath(judged.and(new Judgement(0, 0, wrong, true)), List.of());
    }

    /// What the two tell of the same record must be the same.
    private static List<String> differences(Space space, List<Rest> servers) {
        List<String> wrong = new ArrayList<>();
        for (String path : List.of("/record", "/promises?size=200", "/entries?size=200")) {
            String first = read(servers.getFirst(), space, path);
            if (!first.equals(read(servers.getLast(), space, path))) {
                wrong.add("the two servers differ on " + path);
            }
        }
        return wrong;
    }

    private static String read(Rest server, Space space, String path) {
        try {
            Answer answer = server.get(space.a(), space.at(path));
            return answer.isOk() ? answer.text() : "not answered: " + answer;
        } catch (IOException e) {
            throw new SoakFailed("One of two servers does not answer: " + e, e);
        }
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.DOUBLED_EFFECT, Control.REMOVED_ENTRY);
    }
}
