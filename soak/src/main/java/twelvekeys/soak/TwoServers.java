package twelvekeys.soak;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import twelvekeys.storage.Installation;

/// Two server processes work on one database, to which both connect as to one that others run. One
/// of them was killed while it imported a file; both find that import at their start.
final class TwoServers implements Fault {

    private static final int REQUESTS = 5;
    private static final int ENTRIES = 40;
    private static final int ROWS = 3_000;

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
        ImportRun run = new ImportRun(ImportFile.of(ROWS), chapter.space());
        killedDuringAnImport(stage, url, run);
        List<ServerProcess> servers = bothAtOnce(stage, url);
        List<Rest> rests = servers.stream().map(ServerProcess::rest).toList();
        try (Workbench bench =
                Workbench.open(stage.data(), url, stage.folder().resolve("workbench-of-two"))) {
            run.finish(rests.getFirst());
            Judgement imported = stage.through(rests.getFirst(), bench, () -> run.judge(stage));
            return together(stage, chapter, bench, rests, random, imported);
        } finally {
            servers.forEach(ServerProcess::killAlone);
        }
    }

    /// The first server is alone, and is killed while it imports.
    private static void killedDuringAnImport(Stage stage, String url, ImportRun run) {
        ServerProcess first = start(stage, url, "one");
        run.send(first.rest());
        first.killAlone();
    }

    /// Both find the import at their start: it must neither be done twice nor be given up.
    private static List<ServerProcess> bothAtOnce(Stage stage, String url) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<ServerProcess>> starting =
                    Stream.of("one", "two")
                            .map(name -> threads.submit(() -> start(stage, url, name)))
                            .toList();
            return List.of(starting.getFirst().get(), starting.getLast().get());
        } catch (ExecutionException e) {
            throw new SoakFailed("Two servers did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoakFailed("The run was interrupted.", e);
        }
    }

    private static ServerProcess start(Stage stage, String url, String name) {
        return stage.another(name, Workbench.database(stage.data(), url));
    }

    private static Aftermath together(
            Stage stage,
            Chapter chapter,
            Workbench bench,
            List<Rest> servers,
            SplittableRandom random,
            Judgement imported) {
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
        return new Aftermath(imported.and(judged).and(new Judgement(0, 0, wrong, true)), List.of());
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
