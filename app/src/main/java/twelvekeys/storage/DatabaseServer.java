package twelvekeys.storage;

/// The server behind a [Database], for as long as the program uses it.
///
/// @param database where to connect
/// @param whenDone what ends the server; nothing for a server that others run
record DatabaseServer(Database database, Runnable whenDone) implements AutoCloseable {

    @Override
    public void close() {
        whenDone.run();
    }
}
