package twelvekeys.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The same request comes many times at once, and again later; then another one under its key.
final class RequestsRepeated implements Fault {

    private static final int REQUESTS = 10;
    private static final int AT_ONCE = 8;

    @Override
    public String title() {
        return "the same request many times at once";
    }

    @Override
    public Aftermath cycle(Stage stage, SplittableRandom random) {
        Chapter chapter = stage.chapter();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Write write = Write.of(chapter.space(), random.nextInt(100));
            wrong.addAll(manyTimes(chapter, write, List.of(stage.rest())));
            Write another =
                    new Write(
                            write.space(),
                            write.token(),
                            write.key(),
                            write.what(),
                            write.body().replace("promise ", "another "));
            Answer refused = Retry.send(stage.rest(), another);
            if (refused.status() != 422) {
                wrong.add("another request under a used key was answered " + refused);
            }
        }
        return Aftermath.of(wrong);
    }

    /// Sends one request many times at once and once more, to several servers in turn.
    ///
    /// @return what is wrong with the answers
    static List<String> manyTimes(Chapter chapter, Write write, List<Rest> servers) {
        chapter.sending(write);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Rest server = servers.get(i % servers.size());
            calls.add(() -> server.send(write));
        }
        List<String> wrong = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            String address = "";
            for (Future<Answer> each : threads.invokeAll(calls)) {
                Answer answer = each.get();
                chapter.answered(write, answer);
                address = compare(address, answer, wrong);
            }
            compare(address, Retry.send(servers.getLast(), write), wrong);
        } catch (ExecutionException e) {
            wrong.add("a repeated request had no answer: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoakFailed("The run was interrupted.", e);
        }
        return wrong;
    }

    private static String compare(String address, Answer answer, List<String> wrong) {
        String here = answer.header("Location");
        if (!answer.isOk() || here.isEmpty() || !(address.isEmpty() || address.equals(here))) {
            wrong.add("a repeated request was answered " + answer + ", not " + address);
        }
        return here;
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.DOUBLED_EFFECT);
    }
}
