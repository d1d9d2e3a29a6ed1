using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Types;

namespace SchemaGen.Tool.Drift.Names;

/// <summary>A generated type, as code that uses it sees it.</summary>
/// <param name="Noun">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its members.</param>
internal sealed record GeneratedType(string Noun, string Name, IReadOnlyList<GeneratedMember> Members)
{
    public static IReadOnlyList<GeneratedType> Of(RecordFile file) =>
    [
        .. file.Records.Select(OfRecord),
        .. file.Enums.Select(static type => new GeneratedType("enum", type.Name, [.. type.Members.Select(static member => OfValue(member, "enum member"))])),
        .. file.OpenEnums.Select(static type => new GeneratedType("struct", type.Name, [.. type.Members.Select(static member => OfValue(member, "known value"))])),
        .. file.Unions.Select(static type => new GeneratedType("union", type.Name, [.. type.Alternatives.Select(OfAlternative)])),
    ];

    /// <summary>A type as it is written where its namespace is imported.</summary>
    public static string Short(string type, string prefix) => type.Replace(prefix, "", StringComparison.Ordinal)
        .Replace("global::System.Collections.Generic.", "", StringComparison.Ordinal).Replace("global::System.Text.Json.", "", StringComparison.Ordinal).Replace("global::System.Numerics.", "", StringComparison.Ordinal);

    private static GeneratedType OfRecord(RecordType record)
    {
        string prefix = record.FullName[..^record.Name.Length];
        IEnumerable<GeneratedMember> members = record.Properties.Select(property => new GeneratedMember("property", property.Name, property.WireName, Short(property.DeclaredType, prefix), property.Form.IsRequired));
        return new GeneratedType("record", record.Name, [.. members, .. record.Additional is { } other ? [new GeneratedMember("property", other.Name, "*", Short(other.Type.Name, prefix), false)] : Array.Empty<GeneratedMember>()]);
    }

    private static GeneratedMember OfValue(EnumMember member, string noun) => new(noun, member.Name, member.WireValue, "", false);

    private static GeneratedMember OfAlternative(AlternativeType alternative) => new("alternative", alternative.Name, alternative.Type.Name, "", false);
}

/// <summary>A member of a generated type.</summary>
/// <param name="Noun">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">What it stands for: a wire name, a wire value, or a type.</param>
/// <param name="Type">Its type; empty where it has none of its own.</param>
/// <param name="IsRequired">Whether initialisers must set it.</param>
internal sealed record GeneratedMember(string Noun, string Name, string Key, string Type, bool IsRequired);
