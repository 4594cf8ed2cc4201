package io.zhanggui.examples.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of worked cases.
 *
 * @param name the file's name without its folders
 * @param cases the cases in their order
 */
record CaseFile(String name, List<WorkedCase> cases) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static CaseFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CaseFileException(
                    file + (Files.isDirectory(file) ? " is a directory, not a file" : " does not exist"),
                    new IOException(file.toString()));
        }
        try {
            JsonNode cases = MAPPER.readTree(file.toFile()).path("cases");
            if (!cases.isArray()) {
                throw new CaseFileException(file + " has no list named cases", new IOException("no cases"));
            }
            List<WorkedCase> list = new ArrayList<>();
            cases.forEach(node -> list.add(new WorkedCase(node)));
            return new CaseFile(file.getFileName().toString(), list);
        } catch (JsonProcessingException e) {
            throw new CaseFileException(
                    file + ", line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": is no JSON: " + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new CaseFileException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
