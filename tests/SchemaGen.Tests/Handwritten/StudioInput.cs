using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.CompilerServices;

namespace SchemaGen.Tests.Handwritten;

/// <summary>An input with the shapes that the seed's has not, as generated code spells them.</summary>
[ModelInput("studio")]
[JsonConverter(typeof(ModelJsonConverter<StudioInput>))]
public sealed partial record StudioInput : IModelInput<StudioInput>, IValidatableObject
{
    [MultipleOf(0.5), NumberRange(0, 10, MinimumIsExclusive = true)]
    public double Strength { get; init; } = 1;

    [IntegerRange(-1, 4294967295)]
    public long? Seed { get; init; }

    [AllowedValues(1, 2)]
    public int? Copies { get; init; }

    [TextPattern("^[a-z]+$")]
    public string? Style { get; init; }

    [AbsoluteUri]
    public string? Webhook { get; init; }

    public string? Note { get; init; }

    public StudioLayer? Background { get; init; }

    [ItemCount(0, 3)]
    public IReadOnlyList<StudioLayer>? Layers
    {
        get => _layers;
        init => _layers = ValueList<StudioLayer>.CopyOf(value);
    }

    private readonly ValueList<StudioLayer>? _layers;

    public IReadOnlyDictionary<string, int>? Weights
    {
        get => _weights;
        init => _weights = ValueDictionary<int>.CopyOf(value);
    }

    private readonly ValueDictionary<int>? _weights;

    public IReadOnlyList<IReadOnlyList<int>>? Matrix
    {
        get => _matrix;
        init => _matrix = ValueList<IReadOnlyList<int>>.CopyOf(value, static row => ValueList<int>.CopyOf(row));
    }

    private readonly ValueList<IReadOnlyList<int>>? _matrix;

    [UniqueItems]
    public IReadOnlyList<double>? Sizes
    {
        get => _sizes;
        init => _sizes = ValueList<double>.CopyOf(value);
    }

    private readonly ValueList<double>? _sizes;

    public JsonElement? Extra
    {
        get => _extra?.Element;
        init => _extra = JsonValue.CopyOf(value);
    }

    private readonly JsonValue? _extra;

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties
    {
        get => _additional;
        init => _additional = ValueDictionary<JsonElement>.CopyOf(value);
    }

    private readonly ValueDictionary<JsonElement>? _additional;

    static string IModelInput<StudioInput>.Slug => "studio";

    string IModelInput.ModelSlug => "studio";

    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        JsonOutput.WriteNumber(writer, Wire.Members[0], Strength);
        if (Seed is not null)
        {
            writer.WriteNumber(Wire.Members[1], Seed.GetValueOrDefault());
        }

        if (Copies is not null)
        {
            writer.WriteNumber(Wire.Members[2], Copies.GetValueOrDefault());
        }

        if (Style is not null)
        {
            writer.WriteString(Wire.Members[3], Style);
        }

        if (Webhook is not null)
        {
            writer.WriteString(Wire.Members[4], Webhook);
        }

        if (Note is not null)
        {
            writer.WriteString(Wire.Members[5], Note);
        }

        if (Background is not null)
        {
            writer.WritePropertyName(Wire.Members[6]);
            Background.WriteTo(writer);
        }

        if (_layers is not null)
        {
            writer.WritePropertyName(Wire.Members[7]);
            ListCodec<StudioLayer, ObjectCodec<StudioLayer>>.Write(writer, _layers);
        }

        if (_weights is not null)
        {
            writer.WritePropertyName(Wire.Members[8]);
            MapCodec<int, Int32Codec>.Write(writer, _weights);
        }

        if (_matrix is not null)
        {
            writer.WritePropertyName(Wire.Members[9]);
            ListCodec<IReadOnlyList<int>, ListCodec<int, Int32Codec>>.Write(writer, _matrix);
        }

        if (_sizes is not null)
        {
            writer.WritePropertyName(Wire.Members[10]);
            ListCodec<double, DoubleCodec>.Write(writer, _sizes);
        }

        if (_extra is not null)
        {
            writer.WritePropertyName(Wire.Members[11]);
            JsonElementCodec.Write(writer, _extra.GetValueOrDefault().Element);
        }

        MapCodec<JsonElement, JsonElementCodec>.WriteMembers(writer, _additional);
        writer.WriteEndObject();
    }

    void IModelObject.CollectViolations(ref ViolationCollector violations)
    {
        violations.Finite("strength", Strength);
        violations.Range("strength", Strength, 0, 10, minimumIsExclusive: true);
        violations.MultipleOf("strength", Strength, 0.5);
        violations.Range("seed", Seed, -1L, 4294967295L);
        violations.AllowedValues<int>("copies", Copies, Wire.CopiesValues);
        violations.Pattern("style", Style, Wire.StylePattern);
        violations.AbsoluteUri("webhook", Webhook);
        violations.Nested("background", Background);
        violations.ItemCount("layers", _layers, 0, 3, nameof(Layers));
        violations.NestedItems("layers", _layers, nameof(Layers));
        violations.ItemCount("weights", _weights, 0, 2, nameof(Weights));
        violations.Values("weights", _weights, static (ref ViolationCollector violations, int value) => violations.Range(null, value, 0, 100), nameof(Weights));
        violations.Items(
            "matrix",
            _matrix,
            static (ref ViolationCollector violations, IReadOnlyList<int> row) => violations.ItemCount(null, ValueList<int>.CopyOf(row), 2, 2),
            nameof(Matrix));
        violations.Finite("sizes", _sizes, nameof(Sizes));
        violations.UniqueItems("sizes", _sizes, nameof(Sizes));
        violations.AdditionalNames(_additional, Wire.Members, nameof(AdditionalProperties));
    }

    static StudioInput IModelObject<StudioInput>.ReadFrom(ref Utf8JsonReader reader, ref ReadContext context)
    {
        double strength = 1;
        long? seed = null;
        int? copies = null;
        string? style = null;
        string? webhook = null;
        string? note = null;
        StudioLayer? background = null;
        IReadOnlyList<StudioLayer>? layers = null;
        IReadOnlyDictionary<string, int>? weights = null;
        IReadOnlyList<IReadOnlyList<int>>? matrix = null;
        IReadOnlyList<double>? sizes = null;
        JsonElement? extra = null;
        var additional = default(MapBuilder<JsonElement, JsonElementCodec>);

        ObjectScope scope = context.EnterObject(ref reader, Wire.Members);
        while (context.NextMember(ref reader, ref scope, out int member))
        {
            switch (member)
            {
                case 0:
                    strength = DoubleCodec.Read(ref reader, ref context);
                    break;
                case 1:
                    seed = context.ReadInt64(ref reader, -1, 4294967295);
                    break;
                case 2:
                    copies = context.ReadInt32(ref reader, 1, 2);
                    break;
                case 3:
                    style = TextCodec.Read(ref reader, ref context);
                    break;
                case 4:
                    webhook = TextCodec.Read(ref reader, ref context);
                    break;
                case 5:
                    note = NullableReferenceCodec<string, TextCodec>.Read(ref reader, ref context);
                    break;
                case 6:
                    background = ObjectCodec<StudioLayer>.Read(ref reader, ref context);
                    break;
                case 7:
                    layers = ListCodec<StudioLayer, ObjectCodec<StudioLayer>>.Read(ref reader, ref context);
                    break;
                case 8:
                    weights = MapCodec<int, Int32Codec>.Read(ref reader, ref context);
                    break;
                case 9:
                    matrix = ListCodec<IReadOnlyList<int>, ListCodec<int, Int32Codec>>.Read(ref reader, ref context);
                    break;
                case 10:
                    sizes = ListCodec<double, DoubleCodec>.Read(ref reader, ref context);
                    break;
                case 11:
                    extra = JsonElementCodec.Read(ref reader, ref context);
                    break;
                default:
                    additional.Read(ref reader, ref context, ref scope);
                    break;
            }
        }

        context.LeaveObject(ref scope);
        return new StudioInput
        {
            Strength = strength,
            Seed = seed,
            Copies = copies,
            Style = style,
            Webhook = webhook,
            Note = note,
            Background = background,
            Layers = layers,
            Weights = weights,
            Matrix = matrix,
            Sizes = sizes,
            Extra = extra,
            AdditionalProperties = additional.ToMap(),
        };
    }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) => ModelValidation.Results(this);

    private static class Wire
    {
        // An array, because a debug build makes the span of [1, 2] anew at each call.
        internal static readonly int[] CopiesValues = [1, 2];

        internal static readonly TextPattern StylePattern = new("^[a-z]+$");

        internal static readonly MemberTable Members = new(
            "studio", [], "strength", "seed", "copies", "style", "webhook", "note", "background", "layers", "weights", "matrix", "sizes", "extra");
    }
}

/// <summary>A nested object.</summary>
[ModelObject("studio")]
[JsonConverter(typeof(ModelJsonConverter<StudioLayer>))]
public sealed partial record StudioLayer : IModelObject<StudioLayer>, IValidatableObject
{
    [Required(AllowEmptyStrings = true)]
    public required string Name { get; init; }

    [Range(0, 100)]
    public int Opacity { get; init; } = 100;

    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString(Wire.Members[0], Name);
        writer.WriteNumber(Wire.Members[1], Opacity);
        writer.WriteEndObject();
    }

    void IModelObject.CollectViolations(ref ViolationCollector violations)
    {
        violations.Required("na/me~", Name);
        violations.TextLength("na/me~", Name, 1, 5);
        violations.Range("opacity", Opacity, 0, 100);
    }

    static StudioLayer IModelObject<StudioLayer>.ReadFrom(ref Utf8JsonReader reader, ref ReadContext context)
    {
        string? name = null;
        int opacity = 100;

        ObjectScope scope = context.EnterObject(ref reader, Wire.Members);
        while (context.NextMember(ref reader, ref scope, out int member))
        {
            switch (member)
            {
                case 0:
                    name = TextCodec.Read(ref reader, ref context);
                    break;
                case 1:
                    opacity = context.ReadInt32(ref reader, 0, 100);
                    break;
                default:
                    context.Unknown(ref reader, ref scope);
                    break;
            }
        }

        context.LeaveObject(ref scope);
        return new StudioLayer { Name = name!, Opacity = opacity };
    }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) => ModelValidation.Results(this);

    private static class Wire
    {
        internal static readonly MemberTable Members = new("studio", [0], "na/me~", "opacity");
    }
}
