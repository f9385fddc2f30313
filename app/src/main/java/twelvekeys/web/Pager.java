package twelvekeys.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The way through a long list.
///
/// @param from the number of the first row shown, from 1; 0 when there is none
/// @param to the number of the last row shown
/// @param total how many rows there are
/// @param before the address of the page before, absent on the first
/// @param after the address of the page after, absent on the last
public record Pager(
        long from, long to, long total, @Nullable String before, @Nullable String after) {

    static Pager of(int page, int size, long total, String path, Map<String, String> asked) {
        long from = Math.min(total, (long) page * size + 1);
        long to = Math.min(total, (long) (page + 1) * size);
        return new Pager(
                total == 0 ? 0 : from,
                to,
                total,
                page > 0 ? address(path, asked, page - 1) : null,
                to < total ? address(path, asked, page + 1) : null);
    }

    private static String address(String path, Map<String, String> asked, int page) {
        return address(path, asked, "page", String.valueOf(page));
    }

    /// An address with one of its parameters changed and the empty ones left out.
    static String address(String path, Map<String, String> asked, String name, String value) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        asked.forEach((key, was) -> {
            if (!key.equals(name) && !was.isEmpty() && !key.equals("page")) {
                uri.queryParam(key, "{" + key + "}");
            }
        });
        uri.queryParam(name, "{" + name + "}");
        Map<String, String> values = new HashMap<>(asked);
        values.put(name, value);
        return uri.build(false).expand(values).encode().toUriString();
    }
}
