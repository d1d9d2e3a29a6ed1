using System.Globalization;
using NJsonSchema.Validation;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>The keywords and messages for errors of NJsonSchema.</summary>
internal static class ErrorMessages
{
    public static (string Keyword, string Message) Of(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => ("required", "is missing"),
        ValidationErrorKind.NoAdditionalPropertiesAllowed => ("additionalProperties", "is no member that the model knows"),
        ValidationErrorKind.StringExpected => ("type", "is no text"),
        ValidationErrorKind.NumberExpected => ("type", "is no number"),
        ValidationErrorKind.IntegerExpected => ("type", "is no whole number of 64 bits"),
        ValidationErrorKind.BooleanExpected => ("type", "is neither true nor false"),
        ValidationErrorKind.ObjectExpected => ("type", "is no object"),
        ValidationErrorKind.ArrayExpected => ("type", "is no array"),
        ValidationErrorKind.NumberTooSmall => error.Schema is { Minimum: { } least, IsExclusiveMinimum: false }
            ? ("minimum", $"is less than {Text(least)}")
            : ("exclusiveMinimum", $"is not more than {Text(error.Schema.ExclusiveMinimum ?? error.Schema.Minimum)}"),
        ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => error.Schema is { Maximum: { } most, IsExclusiveMaximum: false }
            ? ("maximum", $"is more than {Text(most)}")
            : ("exclusiveMaximum", $"is not less than {Text(error.Schema.ExclusiveMaximum ?? error.Schema.Maximum)}"),
        ValidationErrorKind.NumberNotMultipleOf or ValidationErrorKind.IntegerNotMultipleOf => ("multipleOf", $"is no multiple of {Text(error.Schema.MultipleOf)}"),
        ValidationErrorKind.NotAnyOf => ("anyOf", "fits none of the alternatives"),
        ValidationErrorKind.NotOneOf => ("oneOf", "does not fit exactly one of the alternatives"),
        ValidationErrorKind.ExcludedSchemaValidates => ("not", "is what is not allowed here"),
        ValidationErrorKind.TooManyItemsInTuple => ("additionalItems", "is one item too many"),
        _ => ("schema", $"breaks the schema ({error.Kind})"),
    };

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "allowed";
}
