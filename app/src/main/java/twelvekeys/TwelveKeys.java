package twelvekeys;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server's entry point.
@SpringBootApplication
public class TwelveKeys {

    /// Starts the server.
    ///
    /// @param args settings as `--name=value`
    public static void main(String[] args) {
        SpringApplication server = new SpringApplication(TwelveKeys.class);
        server.addInitializers(new LoopbackAddress());
        server.run(args);
    }
}
