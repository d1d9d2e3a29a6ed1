using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>A violation whose location is not complete yet: its pointer grows at the front while the objects around it are left, so that valid input pays nothing.</summary>
/// <param name="Pointer">The JSON Pointer, relative to the object that is being read or checked.</param>
/// <param name="Keyword">The JSON Schema keyword.</param>
/// <param name="Template">The message: a constant of <see cref="ConstraintMessages"/>.</param>
/// <param name="Found">Stands for {2} of the template.</param>
/// <param name="Expected">Stands for {3} of the template.</param>
internal readonly record struct PendingViolation(string Pointer, string Keyword, string Template, string Found, string Expected)
{
    /// <summary>What the message is about.</summary>
    public ViolationSubject Subject { get; init; }

    /// <summary>The condition under which the constraint applies, in words; null where there is none.</summary>
    public string? Condition { get; init; }

    /// <summary>The C# name of the outermost member.</summary>
    public string? Member { get; init; }

    /// <summary>The wire name of the missing companion.</summary>
    public string? Companion { get; init; }

    /// <summary>The JSON Pointer of the union, where the violation is that of one of its alternatives, and another one may have been meant; null elsewhere.</summary>
    public string? Union { get; init; }

    /// <summary>Whether the violation says less than an evaluation of the whole schema does: it does not name all that was found, or all that is allowed.</summary>
    public bool IsVague => Union is not null || IsRule;

    /// <summary>Whether a rule is broken, of which the violation only says how it reads.</summary>
    public bool IsRule => ReferenceEquals(Template, ConstraintMessages.Rule);

    /// <summary>Determines whether it is about a companion that a member of the object itself lacks: the violations of a nested object carry the member that holds it, and a longer pointer.</summary>
    public bool IsCompanionOf(string member) => Companion is not null && Member == member && Pointer.LastIndexOf('/') == 0;

    public ConstraintViolation ToViolation(string modelSlug) =>
        new(Pointer, Keyword, ConstraintMessages.Format(Template, Condition, Subject, modelSlug, Found, Expected));

    public PendingViolation InMember(string name, string? member) =>
        In(Segment(name)) with { Subject = Subject.InMember(name), Member = member };

    public PendingViolation InItem(int index) => In("/" + ConstraintMessages.Number(index)) with { Subject = Subject.InItem() };

    public PendingViolation InValue(string key) => In(Segment(key)) with { Subject = Subject.InValue(key) };

    /// <summary>Returns the violation as that of one alternative of a union, which is the value.</summary>
    public PendingViolation OfAlternative() => this with { Union = "" };

    /// <summary>Returns the violation by the value of a member as one by its name.</summary>
    public PendingViolation OfName(string name) => this with { Pointer = Segment(name), Keyword = KeywordNames.PropertyNames, Subject = ViolationSubject.OfName(name) };

    private PendingViolation In(string segment) => this with { Pointer = segment + Pointer, Union = Union is null ? null : segment + Union };

    private static string Segment(string name) => "/" + JsonPointer.Escape(name);
}
