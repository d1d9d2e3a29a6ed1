using System.Text.Json;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.CompilerServices;

/// <summary>Reads JSON as instances of schemas, or as schemas. It does not recurse, so a text of any depth is read.</summary>
internal static class InstanceReader
{
    /// <summary>Reads a JSON text in UTF-8.</summary>
    /// <exception cref="JsonException">The text is not valid JSON, or is deeper than allowed.</exception>
    public static Instance Parse(ReadOnlySpan<byte> utf8Json, int maximumDepth = 0)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = maximumDepth });
        reader.Read();
        Instance instance = Read(ref reader);

        // Throws where anything but white space follows.
        reader.Read();
        return instance;
    }

    /// <summary>Reads the value at whose first token a reader stands, and moves to its last.</summary>
    public static Instance Read(ref Utf8JsonReader reader)
    {
        Level? level = null;
        while (true)
        {
            Instance? value = null;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    level = new Level(level, isObject: false);
                    break;
                case JsonTokenType.StartObject:
                    level = new Level(level, isObject: true);
                    break;
                case JsonTokenType.PropertyName:
                    level!.Name = TokenText.TryGetString(ref reader) ?? TokenText.Raw(ref reader);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    value = level!.Build();
                    level = level.Outer;
                    break;
                default:
                    value = Scalar(ref reader);
                    break;
            }

            if (value is not null)
            {
                if (level is null)
                {
                    return value;
                }

                level.Add(value);
            }

            if (!reader.Read())
            {
                throw new JsonException("The JSON text ends inside of a value.");
            }
        }
    }

    private static Instance Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new StringInstance(TokenText.TryGetString(ref reader) ?? TokenText.Raw(ref reader)),
        JsonTokenType.Number => Number(ref reader),
        JsonTokenType.True => LiteralInstance.True,
        JsonTokenType.False => LiteralInstance.False,
        _ => LiteralInstance.Null,
    };

    private static NumberInstance Number(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out long value) && !(value == 0 && !reader.HasValueSequence && reader.ValueSpan[0] == '-')
            ? new NumberInstance(value)
            : NumberInstance.Parse(TokenText.Raw(ref reader));

    private sealed class Level(Level? outer, bool isObject)
    {
        private readonly List<Instance>? _items = isObject ? null : [];
        private readonly ObjectBuilder? _members = isObject ? new ObjectBuilder() : null;

        public Level? Outer => outer;

        public string Name { get; set; } = "";

        public void Add(Instance value)
        {
            if (_items is null)
            {
                _members!.Add(Name, value);
            }
            else
            {
                _items.Add(value);
            }
        }

        public Instance Build() => _items is null ? _members!.Build() : new ArrayInstance([.. _items]);
    }
}
