using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the members that an update removed. They hold nothing.</summary>
internal static class RemovedEmitter
{
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>Prints properties: they take any value, so that the only error says what happened; without a getter, nothing prints or compares them.</summary>
    public static void EmitProperties(CodeWriter writer, RecordFile file, string type)
    {
        foreach (RemovedMember member in file.Removed)
        {
            if (member.Type == type)
            {
                Begin(writer, member);
                writer.Line($"public object? {member.Name} {{ init {{ }} }}");
                writer.Line();
            }
        }
    }

    /// <summary>Prints enum members, behind the others: those keep their numbers.</summary>
    public static void EmitValues(CodeWriter writer, RecordFile file, string type)
    {
        foreach (RemovedMember member in file.Removed)
        {
            if (member.Type == type)
            {
                writer.Line();
                Begin(writer, member);
                writer.Line(Identifier.Escape(member.Name) + ",");
            }
        }
    }

    private static void Begin(CodeWriter writer, RemovedMember member)
    {
        DocumentationEmitter.Emit(writer, "summary", member.Summary);
        writer.Line($"[{member.Attribute}]");
        writer.Line(Hidden);
    }
}
