package twelvekeys.soak;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What must be cleared away however the run ends, also when somebody interrupts it: first the
/// servers with their databases, then whatever they lay on, the last first.
final class LeftBehind {

    private static final Set<ServerProcess> SERVERS = new LinkedHashSet<>();
    private static final List<Runnable> LAST = new ArrayList<>();
    private static boolean clearing;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LeftBehind::clear));
    }

    private LeftBehind() {}

    /// Something that starts a server.
    interface Starting {
        ServerProcess start();
    }

    /// Starts a server and remembers it, unless everything is being cleared away.
    static ServerProcess watch(Starting starting) {
        synchronized (LeftBehind.class) {
            if (clearing) {
                throw new SoakFailed("The run was interrupted.");
            }
            ServerProcess server = starting.start();
            SERVERS.add(server);
            return server;
        }
    }

    /// Forgets a server that is gone, and whose database is gone or another's.
    static synchronized void forget(ServerProcess server) {
        SERVERS.remove(server);
    }

    /// Remembers what is to be done once no process is left.
    static synchronized void last(Runnable work) {
        LAST.add(work);
    }

    /// Does it now.
    static void done(Runnable work) {
        boolean due;
        synchronized (LeftBehind.class) {
            due = LAST.remove(work);
        }
        if (due) {
            work.run();
        }
    }

    private static synchronized void clear() {
        clearing = true;
        SERVERS.forEach(ServerProcess::killWithDatabase);
        LAST.reversed().forEach(Runnable::run);
    }
}
