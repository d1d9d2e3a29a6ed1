using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>A violation on its way out: its pointer grows at the front while the objects around it are left, so that valid input pays nothing.</summary>
/// <param name="Pointer">Relative to the object that is being looked at.</param>
/// <param name="Keyword">The JSON Schema keyword.</param>
/// <param name="Template">One of <see cref="ConstraintMessages"/>.</param>
/// <param name="Found">What {2} of the template stands for.</param>
/// <param name="Expected">What {3} of the template stands for.</param>
internal readonly record struct Fault(string Pointer, string Keyword, string Template, string Found, string Expected)
{
    /// <summary>The wire name of the nearest member, which the message names; null while it is not known yet.</summary>
    public string? Name { get; init; }

    /// <summary>The C# name of the outermost member.</summary>
    public string? Member { get; init; }

    /// <summary>The wire name of the companion that is missing.</summary>
    public string? Companion { get; init; }

    public ConstraintViolation ToViolation(string modelSlug) =>
        new(Pointer, Keyword, ConstraintMessages.Format(Template, Name ?? ConstraintMessages.WholeInput, modelSlug, Found, Expected));

    public Fault InMember(string name, string? member) =>
        this with { Pointer = "/" + JsonPointer.Escape(name) + Pointer, Name = Name ?? name, Member = member };

    public Fault InItem(int index) => this with { Pointer = "/" + ConstraintMessages.Number(index) + Pointer };
}
