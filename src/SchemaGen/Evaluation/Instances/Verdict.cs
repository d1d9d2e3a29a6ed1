namespace SchemaGen.Evaluation.Instances;

/// <summary>What is known of a value against a schema. The order is that of the logic: <c>and</c> is the lesser of two, <c>or</c> the greater.</summary>
internal enum Verdict : byte
{
    /// <summary>Every completion of the value is invalid.</summary>
    Invalid,

    /// <summary>Neither is certain.</summary>
    Unknown,

    /// <summary>Every completion of the value is valid.</summary>
    Valid,
}

/// <summary>Kleene's three-valued logic.</summary>
internal static class Verdicts
{
    public static Verdict Of(bool isValid) => isValid ? Verdict.Valid : Verdict.Invalid;

    public static Verdict And(Verdict left, Verdict right) => left < right ? left : right;

    public static Verdict Or(Verdict left, Verdict right) => left > right ? left : right;

    public static Verdict Not(Verdict verdict) => (Verdict)(2 - (int)verdict);

    /// <summary>What is known of a value that is one of two: both agree, or nothing is certain.</summary>
    public static Verdict Either(Verdict left, Verdict right) => left == right ? left : Verdict.Unknown;

    /// <summary>Determines whether exactly one holds, of so many that hold and so many that may.</summary>
    public static Verdict One(int valid, int unknown) =>
        valid > 1 || valid + unknown == 0 ? Verdict.Invalid : unknown == 0 ? Verdict.Valid : Verdict.Unknown;

    /// <summary>Determines whether a count within bounds lies between others.</summary>
    public static Verdict Within(long least, long most, long minimum, long maximum) =>
        most < minimum || least > maximum ? Verdict.Invalid : least >= minimum && most <= maximum ? Verdict.Valid : Verdict.Unknown;
}
