using Xunit;
using Xunit.Sdk;
using Xunit.v3;
using Yilian.Storage.Tests.Stores;

// Two cores and one disk: side by side the tests would only measure each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(ClusterEnd))]
