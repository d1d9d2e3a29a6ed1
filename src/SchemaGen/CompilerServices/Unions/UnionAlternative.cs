using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>Describes how a value of one alternative of a union is recognized in JSON. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionAlternative
{
    private readonly (int Member, byte[][] Texts)[] _constants = [];
    private readonly byte[]? _discriminator;
    private readonly byte[][] _names = [];

    /// <summary>Creates an alternative that is recognized by its JSON type.</summary>
    /// <param name="kind">The type; <see cref="JsonValueKind.True"/> stands for both Booleans.</param>
    public UnionAlternative(JsonValueKind kind) => Kind = kind;

    /// <summary>Creates an alternative that is a generated object.</summary>
    /// <param name="members">Its members.</param>
    /// <param name="isClosed">Whether it refuses other members.</param>
    /// <param name="constants">The members that hold one of a few texts: they often distinguish the objects.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public UnionAlternative(MemberTable members, bool isClosed, params (string Name, string[] Texts)[] constants)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(constants);
        Kind = JsonValueKind.Object;
        Members = members;
        IsClosed = isClosed;
        _constants = Array.ConvertAll(constants, constant => (members.IndexOf(constant.Name), Array.ConvertAll(constant.Texts, Encoding.UTF8.GetBytes)));
    }

    /// <summary>The member that names the object that is meant, and the texts that mean this one: OpenAPI's <c>discriminator</c>.</summary>
    public (string Name, string[] Texts) Discriminator
    {
        get => (_discriminator is null ? "" : Encoding.UTF8.GetString(_discriminator), Array.ConvertAll(_names, Encoding.UTF8.GetString));
        init => (_discriminator, _names) = (Encoding.UTF8.GetBytes(value.Name), Array.ConvertAll(value.Texts, Encoding.UTF8.GetBytes));
    }

    /// <summary>Whether a number may also be written as a text.</summary>
    public bool AcceptsText { get; init; }

    internal bool HasDiscriminator => _discriminator is not null;

    internal JsonValueKind Kind { get; }

    internal MemberTable? Members { get; }

    internal bool IsClosed { get; }

    /// <summary>Returns the texts that a member may hold; none where it does not distinguish the objects.</summary>
    internal IEnumerable<string> TextsOf(string name) =>
        _constants.Where(constant => Members!.Names[constant.Member] == name).SelectMany(static constant => constant.Texts).Select(Encoding.UTF8.GetString);

    internal bool IsOf(JsonTokenType token) => token switch
    {
        JsonTokenType.String => Kind == JsonValueKind.String || AcceptsText,
        JsonTokenType.Number => Kind == JsonValueKind.Number,
        JsonTokenType.True or JsonTokenType.False => Kind == JsonValueKind.True,
        JsonTokenType.StartArray => Kind == JsonValueKind.Array,
        JsonTokenType.StartObject => Kind == JsonValueKind.Object,
        _ => false,
    };

    /// <summary>Determines whether a member shows that the object is another alternative.</summary>
    internal bool IsExcludedBy(int member, ref Utf8JsonReader value)
    {
        foreach ((int known, byte[][] texts) in _constants)
        {
            if (known == member)
            {
                return !Holds(texts, ref value);
            }
        }

        return false;
    }

    /// <summary>Determines whether the discriminator names this alternative.</summary>
    internal bool IsNamedBy(ref Utf8JsonReader name, ref Utf8JsonReader value) =>
        _discriminator is not null && name.ValueTextEquals(_discriminator) && Holds(_names, ref value);

    private static bool Holds(byte[][] texts, ref Utf8JsonReader value)
    {
        if (value.TokenType != JsonTokenType.String)
        {
            return false;
        }

        foreach (byte[] text in texts)
        {
            if (value.ValueTextEquals(text))
            {
                return true;
            }
        }

        return false;
    }
}
