using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>A schema with everything that it is composed of in one object.</summary>
/// <param name="Json">The keywords of all parts. Each still stands at its span of the file.</param>
/// <param name="AllowsNull">Whether a part says so, in another way than by <c>type</c>.</param>
/// <param name="Identity">Where it is the same as what it refers to, but for annotations, that; else the schema itself.</param>
/// <param name="IsReference">Whether it is the same as what it refers to.</param>
/// <param name="HasParts">Whether any part stands elsewhere than among its own keywords: only so can it come to hold itself.</param>
internal sealed record ComposedSchema(JsonObject Json, bool AllowsNull, JsonObject Identity, bool IsReference, bool HasParts);

/// <summary>The schemas that were composed on the way to a place.</summary>
/// <param name="Schema">The <see cref="ComposedSchema.Identity"/> of the last.</param>
/// <param name="Before">Those before it.</param>
internal sealed record CompositionTrail(JsonObject Schema, CompositionTrail? Before)
{
    /// <summary>No vendor goes deeper than three. What is deeper than lists may nest is untyped anyway.</summary>
    private const int Longest = 64;

    /// <summary>Whether the way leads back to where it was, or is too long to be followed.</summary>
    public bool IsEndless
    {
        get
        {
            int length = 0;
            for (CompositionTrail? step = Before; step is not null; step = step.Before)
            {
                if (ReferenceEquals(step.Schema, Schema) || ++length > Longest)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
