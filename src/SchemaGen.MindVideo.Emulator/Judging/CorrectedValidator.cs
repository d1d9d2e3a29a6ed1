using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using SchemaGen.MindVideo.Emulator.Judging.Corrections;

namespace SchemaGen.MindVideo.Emulator.Judging;

/// <summary>NJsonSchema's validator, with our own checks wherever a schema that has some meets a value.</summary>
internal sealed class CorrectedValidator(CheckTable checks) : JsonSchemaValidator
{
    /// <summary>The extension that marks a condition which was written as alternatives.</summary>
    public const string ConditionMark = "x-emulator-condition";

    /// <inheritdoc />
    protected override ICollection<ValidationError> Validate(JToken token, JsonSchema schema, SchemaType schemaType, string? propertyName, string propertyPath)
    {
        ICollection<ValidationError> errors = base.Validate(token, schema, schemaType, propertyName, propertyPath);
        foreach (SchemaCheck check in checks.Of(schema))
        {
            foreach (SchemaCheck.Finding finding in check.Find(token))
            {
                errors.Add(new CheckError(finding, token, schema));
            }
        }

        return errors;
    }
}
