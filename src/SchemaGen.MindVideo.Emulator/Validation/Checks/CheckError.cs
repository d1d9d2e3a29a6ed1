using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>A finding of one of the emulator's own checks, among the errors of NJsonSchema.</summary>
internal sealed class CheckError(SchemaCheck.Finding finding, JToken token, JsonSchema schema) : ValidationError(ValidationErrorKind.Unknown, null, null, token, schema)
{
    public SchemaCheck.Finding Finding { get; } = finding;
}
