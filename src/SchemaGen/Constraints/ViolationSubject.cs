namespace SchemaGen.Constraints;

/// <summary>The subject of a message, from the inside out: <c>'n'</c>, <c>an item of 'tags'</c>, <c>a value of 'weights'</c>, <c>the name 'x' of 'weights'</c>. The default is the
/// value itself, which is the whole input as long as nothing is around it.</summary>
/// <param name="Prefix">What stands before the name.</param>
/// <param name="Name">The wire name of the nearest member; null as long as it is not known.</param>
internal readonly record struct ViolationSubject(string? Prefix, string? Name)
{
    private const string ValueOf = "a value of ";

    /// <summary>The name in the outermost object, which names the subject where no member is around that object: a map may be the whole input.</summary>
    private (string? Prefix, string Name)? OfKey { get; init; }

    /// <summary>Whether the subject is a name, and not a value.</summary>
    private bool IsName { get; init; }

    /// <summary>Returns the subject as the value of a member, or as a part of it.</summary>
    public ViolationSubject InMember(string name) => Name is null ? new(Prefix, name) : this;

    /// <summary>Returns the subject as an item of a list, or as a part of one.</summary>
    public ViolationSubject InItem() => Name is null ? new(Prefix + "an item of ", null) : this;

    /// <summary>Returns the subject as a value of a map, or as a part of one.</summary>
    public ViolationSubject InValue(string key) => Name is null ? new(Prefix + ValueOf, null) { OfKey = (Prefix, key) } : this;

    /// <summary>Returns the name of a member of an object.</summary>
    public static ViolationSubject OfName(string name) => new($"the name '{name}' of ", null) { OfKey = ("the name ", name), IsName = true };

    /// <summary>Returns the subject in an object with members of its own, of which a further one is called by its name.</summary>
    public ViolationSubject InObject() => OfKey is var (prefix, name) && !IsName ? new(prefix, name) : this;

    /// <summary>Returns the subject in words.</summary>
    public override string ToString() =>
        Name is null && OfKey is var (prefix, key) ? prefix + Quote(key) : Prefix + Quote(Name ?? ConstraintMessages.WholeInput);

    private static string Quote(string name) => "'" + name + "'";
}
