package io.zhanggui.examples.cases;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a file in UTF-8.
     *
     * @throws CaseFileException if it is no readable file, no JSON, or has no list of cases
     */
    static CaseFile read(String argument) {
        try {
            return read(Path.of(argument));
        } catch (InvalidPathException e) {
            throw new CaseFileException(argument + " is no name of a file", e);
        }
    }

    private static CaseFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CaseFileException(
                    file + (Files.isDirectory(file) ? " is a directory, not a file" : " does not exist"));
        }
        try {
            JsonNode cases = MAPPER.readTree(Files.readString(file)).path("cases");
            if (!cases.isArray()) {
                throw new CaseFileException(file + ", line 1, column 1: the file has no list named cases");
            }
            List<WorkedCase> list = new ArrayList<>();
            for (JsonNode node : cases) {
                list.add(new WorkedCase(node, list.size() + 1));
            }
            return new CaseFile(String.valueOf(file.getFileName()), list);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new CaseFileException(
                    file + (at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr())
                            + ": no JSON: " + e.getOriginalMessage().replaceAll("\\[Source: [^;]*; ([^]]*)]", "$1"),
                    e);
        } catch (CharacterCodingException e) {
            throw new CaseFileException(file + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new CaseFileException(file + " cannot be read: " + e, e);
        }
    }
}
