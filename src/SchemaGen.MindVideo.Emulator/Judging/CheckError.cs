using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using SchemaGen.MindVideo.Emulator.Judging.Corrections;

namespace SchemaGen.MindVideo.Emulator.Judging;

/// <summary>What one of our own checks has found, among what NJsonSchema has.</summary>
internal sealed class CheckError(SchemaCheck.Finding finding, JToken token, JsonSchema schema) : ValidationError(ValidationErrorKind.Unknown, null, null, token, schema)
{
    public SchemaCheck.Finding Finding { get; } = finding;
}
