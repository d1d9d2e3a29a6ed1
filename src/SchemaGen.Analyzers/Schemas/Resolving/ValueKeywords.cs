using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Writes the keywords that hold no subschemas. A value that the keyword cannot have is left out with it, unless something else is plainly meant.</summary>
internal static class ValueKeywords
{
    public static void Write(CompactWriter json, JsonObject schema, JsonMember member, Keyword keyword, DialectRules rules)
    {
        switch (keyword.Form)
        {
            case KeywordForm.Count:
                WriteNumber(json, member.Name, PlainValue.Count(member.Value));
                break;
            case KeywordForm.Number:
                WriteBound(json, schema, member);
                break;
            case KeywordForm.Flag:
                WriteFlag(json, member);
                break;
            case KeywordForm.Text:
                if (member.Value is JsonString)
                {
                    json.Member(member.Name, member.Value);
                }

                break;
            case KeywordForm.Names:
                if (PlainValue.IsNames(member.Value))
                {
                    json.Member(member.Name, member.Value);
                }

                break;
            default:
                if (member.Name == KeywordNames.Type)
                {
                    WriteType(json, member, NullableSchema.AllowsNull(schema, rules));
                }
                else
                {
                    json.Member(member.Name, member.Value);
                }

                break;
        }
    }

    /// <summary>Writes a bound. Up to draft 4, and in OpenAPI 3.0, <c>exclusiveMinimum</c> is true or false and says of <c>minimum</c> whether it excludes its own value.</summary>
    private static void WriteBound(CompactWriter json, JsonObject schema, JsonMember member)
    {
        string name = member.Name;
        string? exclusive = name switch
        {
            KeywordNames.Minimum => KeywordNames.ExclusiveMinimum,
            KeywordNames.Maximum => KeywordNames.ExclusiveMaximum,
            _ => null,
        };

        if (exclusive is not null && schema[exclusive] is { } value && PlainValue.Flag(value) == true)
        {
            name = exclusive;
        }

        WriteNumber(json, name, name == KeywordNames.MultipleOf ? PlainValue.Factor(member.Value) : PlainValue.Number(member.Value));
    }

    private static void WriteNumber(CompactWriter json, string name, string? number)
    {
        if (number is not null)
        {
            json.Name(name);
            json.Literal(number);
        }
    }

    private static void WriteFlag(CompactWriter json, JsonMember member)
    {
        // What `nullable` means is written with the type.
        if (member.Name != KeywordNames.Nullable && PlainValue.Flag(member.Value) is { } flag)
        {
            json.Name(member.Name);
            json.Flag(flag);
        }
    }

    private static void WriteType(CompactWriter json, JsonMember member, bool isNullable)
    {
        if (member.Value is JsonArray { Items: { Count: > 0 } names })
        {
            WriteTypes(json, names, isNullable);
        }
        else if (PlainValue.Type(member.Value) is { } type)
        {
            json.Name(KeywordNames.Type);
            if (isNullable && type != "null")
            {
                json.Start('[');
                json.Text(type);
                json.Text("null");
                json.End(']');
            }
            else
            {
                json.Text(type);
            }
        }
    }

    private static void WriteTypes(CompactWriter json, IReadOnlyList<JsonNode> names, bool isNullable)
    {
        foreach (JsonNode name in names)
        {
            // Half a list would forbid what the other half allows.
            if (PlainValue.Type(name) is null)
            {
                return;
            }
        }

        json.Name(KeywordNames.Type);
        json.Start('[');
        foreach (JsonNode name in names)
        {
            string type = PlainValue.Type(name)!;
            json.Text(type);
            isNullable &= type != "null";
        }

        if (isNullable)
        {
            json.Text("null");
        }

        json.End(']');
    }
}
