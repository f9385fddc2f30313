package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class CountedStreamTest {

    private static final byte[] BYTES = {1, (byte) 0xFF, 3, 4};

    @Test
    void bytesAreCountedAndSummedHoweverTheyAreRead() throws IOException {
        CRC32 crc = new CRC32();
        crc.update(BYTES);
        try (CountedStream one = stream(4);
                CountedStream all = stream(4)) {
            assertThat(one.read()).isEqualTo(1);
            assertThat(one.read()).isEqualTo(255);
            assertThat(one.read()).isEqualTo(3);
            assertThat(one.read()).isEqualTo(4);
            assertThat(one.read()).isEqualTo(-1);
            assertThat(one.count()).isEqualTo(4);
            assertThat(one.crc()).isEqualTo(crc.getValue());

            assertThat(all.readAllBytes()).isEqualTo(BYTES);
            assertThat(all.count()).isEqualTo(4);
            assertThat(all.crc()).isEqualTo(crc.getValue());
        }
    }

    @Test
    void oneByteTooManyIsAnError() throws IOException {
        try (CountedStream stream = stream(3)) {
            assertThatExceptionOfType(CountedStream.TooLong.class)
                    .isThrownBy(stream::readAllBytes)
                    .withMessage("There are more than 3 bytes");
        }
    }

    @Test
    void nothingIsSkippedUncounted() throws IOException {
        try (CountedStream stream = stream(4)) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> stream.skip(1));
        }
    }

    private static CountedStream stream(long most) {
        return new CountedStream(new ByteArrayInputStream(BYTES), most);
    }
}
