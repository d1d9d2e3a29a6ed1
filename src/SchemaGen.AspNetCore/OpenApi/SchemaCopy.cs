using Microsoft.OpenApi;

namespace SchemaGen.AspNetCore.OpenApi;

/// <summary>Writes a schema into one that has its place in a document already.</summary>
internal static class SchemaCopy
{
    /// <summary>Copies the keywords. What is said of the place where the schema stands (its title, description, default value) is kept, and goes before what the model says.</summary>
    public static void Copy(OpenApiSchema from, OpenApiSchema to)
    {
        to.Title ??= from.Title;
        to.Description = (to.Description, from.Description) is ({ } place, { } model) && place != model ? place + "\n" + model : to.Description ?? from.Description;
        to.Default ??= from.Default;
        to.Deprecated |= from.Deprecated;
        if (from.Const is { } constant)
        {
            // One that is set is written, null too.
            to.Const = constant;
        }

        to.ExclusiveMaximum = from.ExclusiveMaximum;
        to.ExclusiveMinimum = from.ExclusiveMinimum;
        to.Type = from.Type;
        to.Format = from.Format;
        to.Maximum = from.Maximum;
        to.Minimum = from.Minimum;
        to.MaxLength = from.MaxLength;
        to.MinLength = from.MinLength;
        to.Pattern = from.Pattern;
        to.MultipleOf = from.MultipleOf;
        to.ReadOnly = from.ReadOnly;
        to.WriteOnly = from.WriteOnly;
        to.AllOf = from.AllOf;
        to.OneOf = from.OneOf;
        to.AnyOf = from.AnyOf;
        to.Not = from.Not;
        to.Required = from.Required;
        to.Items = from.Items;
        to.MaxItems = from.MaxItems;
        to.MinItems = from.MinItems;
        to.UniqueItems = from.UniqueItems;
        to.Contains = from.Contains;
        to.MaxContains = from.MaxContains;
        to.MinContains = from.MinContains;
        to.Properties = from.Properties;
        to.PatternProperties = from.PatternProperties;
        to.MaxProperties = from.MaxProperties;
        to.MinProperties = from.MinProperties;
        to.AdditionalPropertiesAllowed = from.AdditionalPropertiesAllowed;
        to.AdditionalProperties = from.AdditionalProperties;
        to.Discriminator = from.Discriminator;
        to.Examples = from.Examples;
        to.Enum = from.Enum;
        to.UnevaluatedProperties = from.UnevaluatedProperties;
        to.UnevaluatedPropertiesSchema = from.UnevaluatedPropertiesSchema;
        to.ContentEncoding = from.ContentEncoding;
        to.ContentMediaType = from.ContentMediaType;
        to.ContentSchema = from.ContentSchema;
        to.PropertyNames = from.PropertyNames;
        to.DependentSchemas = from.DependentSchemas;
        to.If = from.If;
        to.Then = from.Then;
        to.Else = from.Else;
        to.ExternalDocs = from.ExternalDocs;
        to.Xml = from.Xml;
        to.Extensions = from.Extensions;
        to.UnrecognizedKeywords = from.UnrecognizedKeywords;
        to.DependentRequired = from.DependentRequired;
    }
}
