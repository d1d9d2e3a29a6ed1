using System.Globalization;
using System.Text;
using System.Text.Json;
using SchemaGen.AspNetCore.Json;

namespace SchemaGen.AspNetCore.Bodies;

/// <summary>JSON Pointers (RFC 6901) of places in a body.</summary>
internal static class BodyPointer
{
    /// <summary>Returns the pointer of the value that begins at an offset.</summary>
    public static string At(ReadOnlySpan<byte> utf8Json, long offset, JsonSerializerOptions options)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { AllowTrailingCommas = options.AllowTrailingCommas, CommentHandling = options.ReadCommentHandling, MaxDepth = options.MaxDepth });
        var open = new List<(string? Name, int Index)>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.Comment:
                    break;
                case JsonTokenType.PropertyName:
                    open[^1] = (reader.GetString(), -1);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.RemoveAt(open.Count - 1);
                    break;
                default:
                    if (open.Count > 0 && open[^1].Name is null)
                    {
                        open[^1] = (null, open[^1].Index + 1);
                    }

                    if (reader.TokenStartIndex >= offset)
                    {
                        return string.Concat(open.Select(static segment => "/" + PointerSegment.Of(segment.Name ?? segment.Index.ToString(CultureInfo.InvariantCulture))));
                    }

                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        open.Add((null, -1));
                    }

                    break;
            }
        }

        return "";
    }

    /// <summary>Returns the pointer of a <see cref="JsonException.Path"/>: <c>$.jobs[2]['a b']</c> is <c>/jobs/2/a b</c>.</summary>
    public static string OfPath(string? path)
    {
        var pointer = new StringBuilder();
        ReadOnlySpan<char> rest = path is ['$', ..] ? path.AsSpan(1) : [];
        while (!rest.IsEmpty)
        {
            bool isQuoted = rest.StartsWith("['");
            int begin = isQuoted ? 2 : 1;
            int length = isQuoted ? rest[begin..].IndexOf("']") : rest[0] == '[' ? rest[begin..].IndexOf(']') : rest[begin..].IndexOfAny('.', '[');
            ReadOnlySpan<char> name = length < 0 ? rest[begin..] : rest.Slice(begin, length);
            pointer.Append('/').Append(PointerSegment.Of(name.ToString()));
            int end = begin + name.Length + (isQuoted ? 2 : rest[0] == '[' ? 1 : 0);
            rest = end < rest.Length ? rest[end..] : [];
        }

        return pointer.ToString();
    }
}
