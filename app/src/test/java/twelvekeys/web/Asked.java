package twelvekeys.web;

/// Something that can be asked for: an operation of the OpenAPI document, or what Spring maps.
record Asked(String method, String pattern) {}
