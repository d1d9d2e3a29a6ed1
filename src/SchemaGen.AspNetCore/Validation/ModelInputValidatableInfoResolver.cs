#pragma warning disable ASP0029 // Experimental: resolvers of validation are.

using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Validation;
using SchemaGen.AspNetCore.Bodies;

namespace SchemaGen.AspNetCore.Validation;

/// <summary>Validates records, and the types in which they stand.</summary>
/// <param name="options">The options whose metadata says where records stand.</param>
internal sealed class ModelInputValidatableInfoResolver(JsonSerializerOptions options) : IValidatableInfoResolver
{
    public bool TryGetValidatableTypeInfo(Type type, [NotNullWhen(true)] out IValidatableInfo? validatableInfo)
    {
        validatableInfo = InputTypes.Reach(type, options) ? new ModelInputValidatableInfo(type, options, this) : null;
        return validatableInfo is not null;
    }

    public bool TryGetValidatableParameterInfo(ParameterInfo parameterInfo, [NotNullWhen(true)] out IValidatableInfo? validatableInfo)
    {
        // The framework's own asks for the type of the parameter.
        validatableInfo = null;
        return false;
    }
}
