#pragma warning disable ASP0029 // Experimental: resolvers of validation are.

using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace SchemaGen.AspNetCore.Validation;

/// <summary>Adds the records to the validation of minimal APIs, before the resolvers that <c>AddValidation()</c> generates: those do not see into records.</summary>
internal sealed class ModelInputValidationOptions(IOptions<HttpJsonOptions> jsonOptions) : IPostConfigureOptions<ValidationOptions>
{
    public void PostConfigure(string? name, ValidationOptions options) => options.Resolvers.Insert(0, new ModelInputValidatableInfoResolver(jsonOptions.Value.SerializerOptions));
}
