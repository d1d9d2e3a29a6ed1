#pragma warning disable ASP0029 // Experimental: resolvers of validation are.

using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Validation;
using SchemaGen.AspNetCore.Bodies;
using SchemaGen.AspNetCore.Json;

namespace SchemaGen.AspNetCore.Validation;

/// <summary>Validates a value in which records can stand: as the others do, and the records.</summary>
/// <param name="type">The type of the value.</param>
/// <param name="options">The options whose metadata says where records stand.</param>
/// <param name="self">The resolver of this.</param>
internal sealed class ModelInputValidatableInfo(Type type, JsonSerializerOptions options, IValidatableInfoResolver self) : IValidatableInfo
{
    public async Task ValidateAsync(object? value, ValidateContext context, CancellationToken cancellationToken)
    {
        if (value is not IModelObject)
        {
            foreach (IValidatableInfoResolver resolver in context.ValidationOptions.Resolvers)
            {
                if (resolver != self && resolver.TryGetValidatableTypeInfo(type, out IValidatableInfo? others))
                {
                    await others.ValidateAsync(value, context, cancellationToken).ConfigureAwait(false);
                    break;
                }
            }
        }

        Collect(value, context.CurrentValidationPath, context, 0);
    }

    private void Collect(object? value, string path, ValidateContext context, int depth)
    {
        switch (value)
        {
            case null or string:
                return;
            case IModelInput input:
                foreach (ConstraintViolation violation in input.Validate())
                {
                    Add(context, Join(path, violation.Pointer), violation.Message);
                }

                return;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    Collect(entry.Value, $"{path}[{entry.Key}]", context, depth + 1);
                }

                return;
            case IEnumerable items:
                int index = 0;
                foreach (object? item in items)
                {
                    Collect(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), context, depth + 1);
                }

                return;
            default:
                Members(value, path, context, depth + 1);
                return;
        }
    }

    private void Members(object value, string path, ValidateContext context, int depth)
    {
        if (depth <= context.ValidationOptions.MaxDepth && InputTypes.Reach(value.GetType(), options) && options.TryGetTypeInfo(value.GetType(), out JsonTypeInfo? typeInfo))
        {
            foreach (JsonPropertyInfo member in typeInfo.Properties)
            {
                if (member.Get is { } get && InputTypes.Reach(member.PropertyType, options))
                {
                    // By its name in C#, as the others do.
                    string name = (member.AttributeProvider as System.Reflection.MemberInfo)?.Name ?? member.Name;
                    Collect(get(value), path.Length == 0 ? name : $"{path}.{name}", context, depth);
                }
            }
        }
    }

    /// <summary>A pointer behind a path of the validation: <c>Input</c> and <c>/image_urls/2</c> are <c>Input.image_urls[2]</c>.</summary>
    private static string Join(string path, string pointer)
    {
        foreach (string segment in pointer.Split('/').Skip(1))
        {
            string name = PointerSegment.NameOf(segment);
            path = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}";
        }

        return path;
    }

    /// <summary>Adds a message. It is there already where the generated validation has asked for the record itself.</summary>
    private static void Add(ValidateContext context, string path, string message)
    {
        context.ValidationErrors ??= [];
        context.ValidationErrors[path] = context.ValidationErrors.TryGetValue(path, out string[]? present) ? [.. present.Union([message])] : [message];
    }
}
