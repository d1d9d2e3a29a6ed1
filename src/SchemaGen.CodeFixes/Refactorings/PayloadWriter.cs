using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Analysis.Payloads;
using SchemaGen.Json;

namespace SchemaGen.CodeFixes.Refactorings;

/// <summary>Reads an object initialiser of constants as the JSON that the record is written as.</summary>
internal sealed class PayloadWriter(SemanticModel model, PayloadTypes types, CancellationToken cancellation)
{
    /// <summary>Reads a record.</summary>
    /// <returns>The JSON, with the members in the order of the schema; null where a value is not known.</returns>
    public JsonObject? Record(BaseObjectCreationExpressionSyntax creation)
    {
        if (model.GetTypeInfo(creation, cancellation).Type is not { } record || !types.IsRecord(record)
            || creation is not { Initializer: { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer, ArgumentList: null or { Arguments.Count: 0 } })
        {
            return null;
        }

        var values = new Dictionary<string, ExpressionSyntax>(StringComparer.Ordinal);
        foreach (ExpressionSyntax expression in initializer.Expressions)
        {
            if (expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value } || model.GetSymbolInfo(name, cancellation).Symbol is not IPropertySymbol property)
            {
                return null;
            }

            values[property.Name] = value;
        }

        var members = new List<JsonMember>();
        foreach (ObjectMember member in types.MembersOf(record))
        {
            if (values.TryGetValue(member.Property.Name, out ExpressionSyntax? value))
            {
                values.Remove(member.Property.Name);
                JsonNode? json = Value(value);
                if (json is null)
                {
                    return null;
                }

                if (json is not JsonNull || member.SendsNull)
                {
                    members.Add(new JsonMember(member.WireName!, default, json));
                }
            }
        }

        return values.Count == 0 ? new JsonObject(default, members) : null;
    }

    private JsonNode? Value(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: var constant }
        ? Constant(constant, model.GetTypeInfo(expression, cancellation).Type)
        : expression switch
        {
            ParenthesizedExpressionSyntax { Expression: var inner } => Value(inner),
            CollectionExpressionSyntax { Elements: var elements } => Array(elements.Select(static element => (element as ExpressionElementSyntax)?.Expression)),
            ArrayCreationExpressionSyntax { Initializer.Expressions: var items } => Array(items),
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var items } => Array(items),
            BaseObjectCreationExpressionSyntax creation when types.IsRecord(model.GetTypeInfo(creation, cancellation).Type) => Record(creation),
            BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } initializer } creation => Collection(model.GetTypeInfo(creation, cancellation).Type, initializer),
            _ => model.GetSymbolInfo(expression, cancellation).Symbol is IPropertySymbol { IsStatic: true } member && PayloadTypes.OpenEnumTextOf(member) is { } text ? new JsonString(default, text) : null,
        };

    private JsonNode? Constant(object? value, ITypeSymbol? type) => value switch
    {
        null => new JsonNull(default),
        _ when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum => types.EnumMembersOf(@enum).FirstOrDefault(member => Equals(member.Member.ConstantValue, value)) is { Member: not null } member
            ? member.Text is { } text ? new JsonString(default, text) : new JsonNumber(default, Convert.ToString(value, CultureInfo.InvariantCulture))
            : null,
        bool flag => new JsonBoolean(default, flag),
        string text => new JsonString(default, text),
        double real => double.IsNaN(real) || double.IsInfinity(real) ? null : new JsonNumber(default, real.ToString("R", CultureInfo.InvariantCulture)),
        int or long or ulong or uint or short or byte => new JsonNumber(default, Convert.ToString(value, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private JsonArray? Array(IEnumerable<ExpressionSyntax?> items)
    {
        List<JsonNode?> values = [.. items.Select(item => item is null ? null : Value(item))];
        return values.Contains(null) ? null : new JsonArray(default, [.. values.OfType<JsonNode>()]);
    }

    private JsonNode? Collection(ITypeSymbol? type, InitializerExpressionSyntax initializer)
    {
        if (type is INamedTypeSymbol { Name: "List", Arity: 1 })
        {
            return Array(initializer.Expressions);
        }

        if (type is null || PayloadTypes.MapValue(type) is null)
        {
            return null;
        }

        var members = new List<JsonMember>();
        foreach (ExpressionSyntax entry in initializer.Expressions)
        {
            (ExpressionSyntax? key, ExpressionSyntax? value) = entry switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var index }] }, Right: var assigned } => (index, assigned),
                InitializerExpressionSyntax { Expressions: [var first, var second] } => (first, second),
                _ => (null, null),
            };
            if (key is null || value is null || model.GetConstantValue(key, cancellation).Value is not string name || Value(value) is not { } json || members.Exists(member => member.Name == name))
            {
                return null;
            }

            members.Add(new JsonMember(name, default, json));
        }

        return new JsonObject(default, members);
    }
}
