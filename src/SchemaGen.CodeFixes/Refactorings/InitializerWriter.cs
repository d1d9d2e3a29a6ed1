using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Analysis.Payloads;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Json;

namespace SchemaGen.CodeFixes.Refactorings;

/// <summary>Writes the object initialiser that makes the same input as a JSON text.</summary>
/// <param name="file">The file.</param>
/// <param name="types">The generated types.</param>
/// <param name="position">The place in the file that types are named for.</param>
internal sealed class InitializerWriter(CodeFixDocument file, PayloadTypes types, int position)
{
    /// <summary>The longest initialiser that stands on one line.</summary>
    private const int LongestLine = 120;

    private readonly string _newLine = Layout.NewLine(file.Text);
    private readonly ScalarWriter _scalars = new(file, types, position);

    /// <summary>Writes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="json">The JSON.</param>
    /// <param name="indentation">The indentation of the line that it begins on.</param>
    /// <returns>The expression; null where something in the text does not fit, or may mean several things.</returns>
    public string? Record(ITypeSymbol record, JsonObject json, string indentation)
    {
        List<ObjectMember> members = types.MembersOf(record).ToList();
        if (HasDuplicates(json) || HasConstructor(record) || members.Exists(member => IsAlwaysSent(member.Property) && json.Member(member.WireName!) is null))
        {
            return null;
        }

        var assignments = new List<string?>();
        foreach (JsonMember given in json.Members)
        {
            ObjectMember? member = members.Find(member => member.WireName == given.Name);
            string? value = member is null ? null
                : given.Value is JsonNull ? member.SendsNull && IsNullable(member.Property.Type) ? "null" : null
                : Value(given.Value, member.Property.Type, Layout.Deeper(indentation));
            assignments.Add(value is null ? null : $"{Names.Escape(member!.Property.Name)} = {value}");
        }

        return List($"new {file.NameOf(record, position)}", " { ", " }", assignments, indentation);
    }

    private string? Value(JsonNode json, ITypeSymbol type, string indentation)
    {
        if (PayloadTypes.ConversionsTo(type) is { Count: > 0 } alternatives)
        {
            // Which of several it is, is decided when the text is read.
            List<string> fitting = alternatives.Select(alternative => Plain(json, alternative, indentation, isTargetTyped: false)).OfType<string>().ToList();
            return fitting.Count == 1 ? fitting[0] : null;
        }

        return Plain(json, PayloadTypes.Alternatives(type).First(), indentation, isTargetTyped: true);
    }

    private string? Plain(JsonNode json, ITypeSymbol type, string indentation, bool isTargetTyped) => json switch
    {
        JsonObject map when PayloadTypes.MapValue(type) is { } value => Map(map, value, indentation),
        JsonObject record when types.IsRecord(type) => Record(type, record, indentation),
        JsonArray list when PayloadTypes.ListItem(type) is { } item => Items(list, item, indentation, isTargetTyped),
        JsonObject or JsonArray => null,
        _ => _scalars.Write(json, type),
    };

    private string? Items(JsonArray list, ITypeSymbol item, string indentation, bool isTargetTyped)
    {
        List<string?> items = [.. list.Items.Select(value => Item(value, item, Layout.Deeper(indentation)))];
        return !isTargetTyped ? List($"new {file.NameOf(item, position)}[]", " { ", " }", items, indentation)
            : items.Count == 0 ? "[]"
            : List("", "[", "]", items, indentation);
    }

    private string? Map(JsonObject map, ITypeSymbol value, string indentation)
    {
        if (HasDuplicates(map) || file.Model.Compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2") is not { } dictionary)
        {
            return null;
        }

        ITypeSymbol type = dictionary.Construct(file.Model.Compilation.GetSpecialType(SpecialType.System_String), value);
        return List(
            $"new {file.NameOf(type, position)}",
            " { ",
            " }",
            map.Members.Select(member => Item(member.Value, value, Layout.Deeper(indentation)) is { } item ? $"[{Names.Quote(member.Name)}] = {item}" : null),
            indentation);
    }

    private string? Item(JsonNode json, ITypeSymbol type, string indentation) => json is JsonNull ? IsNullable(type) ? "null" : null : Value(json, type, indentation);

    /// <summary>Writes what stands between brackets: on one line where it is short, otherwise on a line each.</summary>
    private string? List(string header, string open, string close, IEnumerable<string?> parts, string indentation)
    {
        List<string?> all = [.. parts];
        if (all.Contains(null))
        {
            return null;
        }

        string line = all.Count == 0 ? $"{header}{open.TrimEnd()}{close}" : $"{header}{open}{string.Join(", ", all)}{close}";
        if (all.Count == 0 || (line.Length <= LongestLine && line.IndexOf('\n') < 0))
        {
            return line;
        }

        string inner = Layout.Deeper(indentation);
        string start = header.Length == 0 ? "" : header + _newLine + indentation;
        return $"{start}{open.Trim()}{_newLine}{string.Concat(all.Select(part => $"{inner}{part},{_newLine}"))}{indentation}{close.Trim()}";
    }

    private static bool HasDuplicates(JsonObject json) => json.Members.Select(static member => member.Name).Distinct(StringComparer.Ordinal).Count() != json.Members.Count;

    /// <summary>Whether a member is sent where nobody sets it: then the text has it, or is not valid.</summary>
    private static bool IsAlwaysSent(IPropertySymbol property) => property.IsRequired || !IsNullable(property.Type);

    private static bool IsNullable(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Whether the user wrote a constructor, which may set what the text does not say.</summary>
    private static bool HasConstructor(ITypeSymbol record) => record.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "HasConstructorAttribute");
}
