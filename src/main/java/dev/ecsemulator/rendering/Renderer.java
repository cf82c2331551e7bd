package dev.ecsemulator.rendering;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.OperationContract;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.ser.ToXmlGenerator;

/** Writes answers and errors as bytes. */
public final class Renderer {

  /** Bytes; most answers are shorter, longer ones take further blocks. */
  private static final int FIRST_BLOCK = 256;

  private final JsonFactory json = new JsonFactory();
  private final XmlFactory xml = new XmlFactory();

  /**
   * A success body: the published fields, RequestId among them.
   *
   * @throws IllegalStateException if the answer does not have the published shape
   */
  public byte[] answer(Format format, OperationContract contract, Answer answer, String requestId) {
    return write(
        format,
        contract.name() + "Response",
        out -> new ShapeWriter(out).root(answer, contract.response(), requestId));
  }

  /** An error body. */
  public byte[] error(Format format, ErrorBody error) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("RequestId", error.requestId());
    fields.put("HostId", error.hostId());
    fields.put("Code", error.code());
    fields.put("Message", error.message());
    fields.put("Recommend", error.recommend());
    return write(format, "Error", out -> fields.forEach(out::writeStringProperty));
  }

  private byte[] write(Format format, String root, Consumer<JsonGenerator> body) {
    ByteArrayBuilder bytes = new ByteArrayBuilder(FIRST_BLOCK);
    if (format == Format.JSON) {
      try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
        out.writeStartObject();
        body.accept(out);
        out.writeEndObject();
      }
    } else {
      try (ToXmlGenerator out =
          (ToXmlGenerator) xml.createGenerator(ObjectWriteContext.empty(), bytes)) {
        out.setNextName(new QName(root));
        out.initGenerator();
        out.writeStartObject();
        body.accept(new XmlText(out));
        out.writeEndObject();
      }
    }
    return bytes.toByteArray();
  }
}
