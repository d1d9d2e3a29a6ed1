using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>The validator of NJsonSchema, which also runs the emulator's own checks wherever a schema that has some is applied to a value.</summary>
internal sealed class CorrectedValidator(CheckTable checks) : JsonSchemaValidator
{
    /// <summary>The extension that marks a condition that was rewritten as alternatives.</summary>
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
