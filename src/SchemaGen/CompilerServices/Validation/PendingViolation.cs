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
    /// <summary>The wire name of the nearest member, which the message names; null as long as it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>The C# name of the outermost member.</summary>
    public string? Member { get; init; }

    /// <summary>The wire name of the missing companion.</summary>
    public string? Companion { get; init; }

    public ConstraintViolation ToViolation(string modelSlug) =>
        new(Pointer, Keyword, ConstraintMessages.Format(Template, Name ?? ConstraintMessages.WholeInput, modelSlug, Found, Expected));

    public PendingViolation InMember(string name, string? member) =>
        this with { Pointer = "/" + JsonPointer.Escape(name) + Pointer, Name = Name ?? name, Member = member };

    public PendingViolation InItem(int index) =>
        this with { Pointer = "/" + ConstraintMessages.Number(index) + Pointer, Template = Name is null ? ConstraintMessages.OfItem(Template) : Template };
}
