using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>Numbers of schemas and instances, exact where a double is not: seeds have up to 19 digits.</summary>
internal static class RawNumber
{
    /// <summary>The number; null where the value is none, or too large.</summary>
    public static decimal? Of(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>The number as JSON, without the zeros that a decimal keeps behind the point.</summary>
    public static JsonNode Json(decimal number) => JsonNode.Parse(number.ToString("0.############################", CultureInfo.InvariantCulture))!;

    /// <summary>Whether the number is of the format; one that is not known is of any.</summary>
    public static bool IsOfFormat(decimal number, string format) => format switch
    {
        "int32" => number is >= int.MinValue and <= int.MaxValue,
        "int8" => number is >= sbyte.MinValue and <= sbyte.MaxValue,
        "uint8" => number is >= byte.MinValue and <= byte.MaxValue,
        "int16" => number is >= short.MinValue and <= short.MaxValue,
        "uint16" => number is >= ushort.MinValue and <= ushort.MaxValue,
        "uint32" => number is >= uint.MinValue and <= uint.MaxValue,
        "uint64" => number is >= ulong.MinValue and <= ulong.MaxValue,
        "int64" => number is >= long.MinValue and <= long.MaxValue,
        _ => true,
    };
}
